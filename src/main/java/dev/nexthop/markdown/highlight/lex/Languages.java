package dev.nexthop.markdown.highlight.lex;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Names of languages and the main name of each. Immutable. */
public final class Languages {

  private final Map<String, String> tags;

  private Languages(Map<String, String> tags) {
    this.tags = tags;
  }

  /**
   * Reads a list that comes with the program: a language a line, its main name first.
   *
   * @param list {@code rouge} or {@code postfix}
   */
  public static Languages read(String list) {
    Map<String, String> tags = new HashMap<>();
    for (String line : Resources.lines(list.concat("-languages.txt"))) {
      String[] names = line.split(" ");
      for (String alias : names) {
        tags.put(alias, names[0]);
      }
    }
    return new Languages(tags);
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
