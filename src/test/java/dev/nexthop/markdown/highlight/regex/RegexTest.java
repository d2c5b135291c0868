package dev.nexthop.markdown.highlight.regex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ruby's expressions; each expectation is what {@code StringScanner#skip} answers. */
final class RegexTest {

  private final Matcher matcher = new Matcher(10_000_000);

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "a+b; ; aaab; 4",
        "a+?; ; aaa; 1",
        "(a|ab)(c|bcd)(d*); ; abcd; 4",
        "a{2}b{,2}c{1,}; ; aabcc; 5",
        "a{,x}; ; a{,x}; 5",
        "(?<=a)b; ; b; -1",
        "a(?<=a)b(?!c); ; abd; 2",
        "(?>a+)ab; ; aaab; -1",
        "a++ab; ; aaab; -1",
        "(['\"])x\\1; ; \"x\"; 3",
        "(?<q>['\"])x\\k<q>; ; \"x\"; 3",
        "[[:upper:]][^\\W_]+; ; Ab1_; 3",
        "[a-z&&[^aeiou]]+; ; bcda; 3",
        "\\p{L}+\\b; ; あé x; 2",
        "\\w+; ; é; -1",
        "(?i:AB)c; ; abc; 3",
        "ab # comment; x; ab; 2",
        "(a*)*b; ; aaaaaaaaaaaaaaaaaaaaaaaaaaaa; -1",
        "[^\\1]; ; 1; 1",
        "(if|elsif|else|end|ensure)\\b; ; ensure; 6"
      })
  void match_as_in_ruby(String source, String flags, String text, int end) {
    Regex regex = Regex.compile(source, flags == null ? "" : flags);
    assertThat(matcher.match(regex, text, 0)).isEqualTo(end);
  }

  @Test
  void a_match_sees_nothing_before_its_place() {
    assertThat(matcher.match(Regex.compile("\\bb", ""), "ab", 1)).isEqualTo(2);
    assertThat(matcher.match(Regex.compile("(?<=a)b", ""), "ab", 1)).isEqualTo(-1);
  }

  @Test
  void groups_are_given_back_when_a_match_goes_back() {
    assertThat(matcher.match(Regex.compile("(?:(a)|b)*c|(ab)", ""), "ab", 0)).isEqualTo(2);
    assertThat(matcher.start(1)).isEqualTo(-1);
    assertThat(matcher.end(2)).isEqualTo(2);
  }

  @Test
  void long_texts_do_not_overflow_the_stack() {
    String text = "\"" + "a\\\"".repeat(200_000) + "\"";
    assertThat(matcher.match(Regex.compile("\"(\\\\\\\\|\\\\\"|[^\"])*\"", ""), text, 0))
        .isEqualTo(text.length());
  }

  @Test
  void steps_are_limited() {
    Matcher limited = new Matcher(1_000_000);
    Regex exponential = Regex.compile("(a|a)*b", "");
    assertThat(limited.match(exponential, "a".repeat(100), 0)).isEqualTo(-1);
    assertThat(limited.exhausted()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.*?b",
        "a.*?\nb",
        "a[^b]*b",
        "(a|b)+.*?^b",
        "a.*?(?<=ab)c",
        "(?>a.*?b)c",
        "a(?=.*?c)[^c]*?bc",
        "(?!a.*b)[ab]+.*c",
        "a(.*?)b.*?c\\1",
        "(a.*?b)*c",
        "(?:a*|.*?b)*c",
        "\\b.*?\\bc",
        "a{1,3}.{2,}?c",
        "(?:a.*?b|b.*a)+c",
        "(?:(?=a)[ab\n]*c|a+.*?c)b",
        "(.*?)(c)",
        "[ab]*c",
        "[ab]+(?<=ab)c",
        "^[ab]*c",
        "[ab]*?^c",
        "[ab]+\\bc",
        "(?<=\\b).*?\\Bc",
        "[ab]*(?<!b)(?=\\Ac|c)"
      })
  void what_is_known_of_a_text_changes_no_match(String source) {
    long seed = Long.getLong("nexthop.seed", System.nanoTime());
    Random random = new Random(seed);
    List<Regex> all = List.of(Regex.compile(source, "m"), Regex.compile(source, ""));
    for (int i = 0; i < 10; i++) {
      String text = text(random);
      Matcher experienced = new Matcher(1_000_000_000);
      for (int from = 0; from < text.length(); from++) {
        for (Regex regex : all) {
          Matcher fresh = new Matcher(20_000);
          int expected = fresh.match(regex, text, from);
          if (fresh.exhausted()) {
            continue;
          }
          assertThat(experienced.match(regex, text, from))
              .as("seed %d: /%s/ at %d of %s", seed, source, from, text)
              .isEqualTo(expected);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"(.*?)(:)", "[a-z]+:", "\\b[a-z][a-z]*:", "^[a-z][^:]*:"})
  void what_is_missing_is_looked_for_once(String source) {
    Matcher limited = new Matcher(1_000_000);
    Regex regex = Regex.compile(source, "");
    String text = "a".repeat(50_000);
    for (int from = 0; from < text.length(); from++) {
      limited.match(regex, text, from);
    }
    assertThat(limited.exhausted()).isFalse();
  }

  private static String text(Random random) {
    String letters = "aabbbc\n😀".substring(random.nextInt(4));
    StringBuilder text = new StringBuilder();
    while (text.length() < 150) {
      int at = letters.offsetByCodePoints(0, random.nextInt(letters.length() - 1));
      text.append(Character.toString(letters.codePointAt(at)).repeat(1 + random.nextInt(20)));
    }
    return text.append(random.nextBoolean() ? "c" : "").toString();
  }

  @Test
  void a_malformed_expression_is_told() {
    assertThatIllegalArgumentException().isThrownBy(() -> Regex.compile("(a", ""));
  }
}
