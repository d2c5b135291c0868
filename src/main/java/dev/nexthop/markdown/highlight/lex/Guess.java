package dev.nexthop.markdown.highlight.lex;

import dev.nexthop.markdown.highlight.regex.Matcher;
import dev.nexthop.markdown.highlight.regex.Regex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Guesses a language from code, as Rouge does where the language is {@code guess}: by what an
 * editor is told, by the first line, by what the code begins with. Where Rouge gives up because
 * several languages fit, takes the first.
 */
public final class Guess {

  private static final int MODELINES = 5;
  private static final long STEPS = 20_000_000;
  private static final List<String> MODELINE =
      List.of(
          "-\\*-\\s*(?:(?!mode)[\\w-]+\\s*:\\s*(?:[\\w+-]+)\\s*;?\\s*)*(?:mode\\s*:)?\\s*([\\w+-]+)"
              + "\\s*(?:;\\s*(?!mode)[\\w-]+\\s*:\\s*[\\w+-]+\\s*)*;?\\s*-\\*-",
          "(?:vim|vi|ex):\\s*(?:ft|filetype|syntax)=(\\w+)\\s?",
          "(?:vim|vi|Vim|ex):\\s*se(?:t)?.*\\s(?:ft|filetype|syntax)=(\\w+)\\s?.*:");

  private final Languages languages;
  private final String code;
  private final Matcher matcher = new Matcher(STEPS);

  private Guess(Languages languages, String code) {
    this.languages = languages;
    this.code = code;
  }

  /** The main name of the language, {@code plaintext} if nothing tells. */
  public static String language(Languages languages, String code) {
    Guess guess = new Guess(languages, code);
    return guess.byModeline().or(guess::bySigns).orElse("plaintext");
  }

  private Optional<String> byModeline() {
    List<String> lines = Arrays.asList(code.split("\n"));
    List<String> ends = new ArrayList<>(lines.subList(0, Math.min(MODELINES, lines.size())));
    ends.addAll(lines.subList(Math.max(0, lines.size() - MODELINES), lines.size()));
    String text = String.join("\n", ends);
    for (String expression : MODELINE) {
      if (matcher.find(Regex.compile(expression, "i"), text)) {
        Optional<String> tag = languages.tag(text.substring(matcher.start(1), matcher.end(1)));
        if (tag.isPresent()) {
          return tag;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> bySigns() {
    String shebang = "";
    if (matcher.find(Regex.compile("\\A\\s*#!(.*)$", ""), code)) {
      shebang = code.substring(matcher.start(1), matcher.end(1));
    }
    Set<String> excluded = new HashSet<>();
    for (String line : Resources.lines("guesses.txt")) {
      String[] parts = line.split(" ", 3);
      if (excluded.contains(parts[0])) {
        continue;
      }
      boolean word = parts[1].equals("shebang");
      String expression = word ? "\\b(?:" + parts[2] + ")(\\s|$)" : parts[2];
      if (word && shebang.isEmpty()
          || !matcher.find(Regex.compile(expression, ""), word ? shebang : code)) {
        continue;
      }
      if (!parts[1].equals("never")) {
        return Optional.of(parts[0]);
      }
      excluded.add(parts[0]);
    }
    return Optional.empty();
  }
}
