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
  private static final long STEPS_AT_LEAST = 2_000_000;
  private static final long STEPS_PER_CHARACTER = 200;
  private static final List<String> MODELINE =
      List.of(
          "-\\*-\\s*(?:(?!mode)[\\w-]+\\s*:\\s*(?:[\\w+-]+)\\s*;?\\s*)*(?:mode\\s*:)?\\s*([\\w+-]+)"
              + "\\s*(?:;\\s*(?!mode)[\\w-]+\\s*:\\s*[\\w+-]+\\s*)*;?\\s*-\\*-",
          "(?:vim|vi|ex):\\s*(?:ft|filetype|syntax)=(\\w+)\\s?",
          "(?:vim|vi|Vim|ex):\\s*se(?:t)?.*\\s(?:ft|filetype|syntax)=(\\w+)\\s?.*:");

  private final Languages languages;
  private final List<Regex> modelines = new ArrayList<>();
  private final Regex shebang = Regex.compile("\\A\\s*#!(.*)$", "");
  private final List<Sign> signs = new ArrayList<>();

  private record Sign(String language, String kind, Regex regex) {}

  /** Guesses among those languages. */
  public Guess(Languages languages) {
    this.languages = languages;
    for (String expression : MODELINE) {
      modelines.add(Regex.compile(expression, "i"));
    }
    for (String line : Resources.lines("guesses.txt")) {
      String[] parts = line.split(" ", 3);
      String expression = parts[1].equals("shebang") ? "\\b(?:" + parts[2] + ")(\\s|$)" : parts[2];
      signs.add(new Sign(parts[0], parts[1], Regex.compile(expression, "")));
    }
  }

  /** The main name of the language, {@code plaintext} if nothing tells. */
  public String language(String code) {
    return language(code, new Matcher(STEPS_AT_LEAST + STEPS_PER_CHARACTER * code.length()));
  }

  String language(String code, Matcher matcher) {
    return byModeline(code, matcher).or(() -> bySigns(code, matcher)).orElse("plaintext");
  }

  private Optional<String> byModeline(String code, Matcher matcher) {
    List<String> lines = Arrays.asList(code.split("\n"));
    List<String> ends = new ArrayList<>(lines.subList(0, Math.min(MODELINES, lines.size())));
    ends.addAll(lines.subList(Math.max(0, lines.size() - MODELINES), lines.size()));
    String text = String.join("\n", ends);
    for (Regex modeline : modelines) {
      if (matcher.find(modeline, text)) {
        Optional<String> tag = languages.tag(text.substring(matcher.start(1), matcher.end(1)));
        if (tag.isPresent()) {
          return tag;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> bySigns(String code, Matcher matcher) {
    String program =
        matcher.find(shebang, code) ? code.substring(matcher.start(1), matcher.end(1)) : "";
    Set<String> excluded = new HashSet<>();
    for (Sign sign : signs) {
      String text = sign.kind().equals("shebang") ? program : code;
      if (text.isEmpty()
          || excluded.contains(sign.language())
          || !matcher.find(sign.regex(), text)) {
        continue;
      }
      if (!sign.kind().equals("never")) {
        return Optional.of(sign.language());
      }
      excluded.add(sign.language());
    }
    return Optional.empty();
  }
}
