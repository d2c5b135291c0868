package dev.nexthop.markdown.highlight.lex;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The grammars that come with the program, each read when first asked for. For several threads. */
public final class Grammars {

  private final Map<String, Optional<Grammar>> read = new ConcurrentHashMap<>();

  private final Map<Languages, Guess> guesses = new ConcurrentHashMap<>();

  /** What guesses among those languages. */
  public Guess guess(Languages languages) {
    return guesses.computeIfAbsent(languages, Guess::new);
  }

  Optional<Grammar> find(String tag) {
    Optional<Grammar> found = read.get(tag);
    if (found == null) {
      found = load(tag);
      read.put(tag, found);
    }
    return found;
  }

  private Optional<Grammar> load(String tag) {
    Optional<String> text = Resources.text("lexers/".concat(tag).concat(".lexer"));
    return text.isEmpty() ? Optional.empty() : Optional.of(Grammar.read(tag, text.get(), this));
  }
}
