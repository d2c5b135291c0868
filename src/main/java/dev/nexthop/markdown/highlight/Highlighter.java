package dev.nexthop.markdown.highlight;

import java.util.Optional;

/** Colours code. Implementations are immutable and may be used by several threads at once. */
public interface Highlighter {

  /**
   * The code as HTML text with {@code span} elements of Rouge's classes, without any element around
   * it, which {@link Highlighted} wraps; empty if the language is unknown, so that the caller
   * writes plain markup as Jekyll does.
   *
   * @param language a name or an alias as Rouge knows it, as written by the user
   * @param code the code, unescaped
   */
  Optional<Highlighted> highlight(String language, String code);

  /** Knows no language. */
  static Highlighter none() {
    return (language, code) -> Optional.empty();
  }
}
