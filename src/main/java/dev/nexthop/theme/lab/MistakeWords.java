package dev.nexthop.theme.lab;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a problem of a result says in the page's language, as {@code result.js} says it.
 *
 * @param problem of a result or of an error document
 */
record MistakeWords(JsonNode problem, LabText text) {
  private static final Pattern QUOTED = Pattern.compile("`([^`]*)`");
  private static final Pattern MEANT = Pattern.compile("Did you mean `([^`]*)`\\?");
  private static final Pattern FIELD = Pattern.compile("\\{(\\w+)\\}");
  private static final Pattern WITH_EXAMPLE =
      Pattern.compile("[^。]*\\{example\\}.*", Pattern.DOTALL);

  /** The page's words for the code, without a sentence that lacks its example; or the engine's. */
  String message() {
    String message = problem.path("message").asText();
    String example = quoted(hintInEnglish());
    String own = example.isEmpty() ? WITH_EXAMPLE.matcher(own()).replaceFirst("") : own();
    return own.isEmpty()
        ? message
        : filled(own, Map.of("what", quoted(message), "message", message, "example", example));
  }

  /** What to do, where the message does not say it. */
  String hint() {
    if (own().isEmpty()) {
      return hintInEnglish();
    }
    Matcher meant = MEANT.matcher(hintInEnglish());
    return meant.matches()
        ? filled(text.word("", "meant", hintInEnglish()), Map.of("what", meant.group(1)))
        : "";
  }

  private String own() {
    return text.word("problem-", problem.path("code").asText(), "");
  }

  private String hintInEnglish() {
    return problem.path("hint").asText();
  }

  private static String quoted(String words) {
    Matcher first = QUOTED.matcher(words);
    return first.find() ? first.group(1) : "";
  }

  private static String filled(String words, Map<String, String> values) {
    return FIELD
        .matcher(words)
        .replaceAll(
            (MatchResult field) ->
                Matcher.quoteReplacement(values.getOrDefault(field.group(1), field.group())));
  }
}
