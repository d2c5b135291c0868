package dev.nexthop.markdown.highlight.lex;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The grammars that come with the program, each read when first asked for. For several threads. */
public final class Grammars {

  private final Map<String, Optional<Grammar>> read = new ConcurrentHashMap<>();

  Optional<Grammar> find(String tag) {
    Optional<Grammar> found = read.get(tag);
    if (found == null) {
      found = load(tag);
      read.put(tag, found);
    }
    return found;
  }

  private Optional<Grammar> load(String tag) {
    String name = "/dev/nexthop/markdown/highlight/lexers/" + tag + ".lexer";
    try (InputStream in = Grammars.class.getResourceAsStream(name)) {
      if (in == null) {
        return Optional.empty();
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Optional.of(
          Grammar.read(tag, text, other -> find(other).orElseThrow(IllegalStateException::new)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
