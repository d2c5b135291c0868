package dev.nexthop.markdown.highlight.lex;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Names of languages and the main name of each. Immutable. */
public final class Languages {

  private final Map<String, String> tags;

  private Languages(Map<String, String> tags) {
    this.tags = Map.copyOf(tags);
  }

  /**
   * Reads a list that comes with the program: a language a line, its main name first.
   *
   * @param list {@code rouge} or {@code postfix}
   */
  public static Languages read(String list) {
    String name = "/dev/nexthop/markdown/highlight/" + list + "-languages.txt";
    try (InputStream in = Languages.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException("no list of languages is called " + list);
      }
      Map<String, String> tags = new HashMap<>();
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        String[] names = line.split(" ");
        for (String alias : line.startsWith("#") ? new String[0] : names) {
          tags.put(alias, names[0]);
        }
      }
      return new Languages(tags);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** These and others, which come second where a name is in both. */
  public Languages and(Languages others) {
    Map<String, String> all = new HashMap<>(others.tags);
    all.putAll(tags);
    return new Languages(all);
  }

  /** The main name of the language that has that name, in exactly that spelling. */
  public Optional<String> tag(String name) {
    return Optional.ofNullable(tags.get(name));
  }
}
