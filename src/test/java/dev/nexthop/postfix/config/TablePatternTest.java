package dev.nexthop.postfix.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Patterns of regexp and pcre tables; texts that must match, and texts that must not. */
final class TablePatternTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "abc ; xabcx ; ab",
        "^a.c$ ; abc ; abcd",
        "a*b ; b ; a",
        "^a+b$ ; aab ; b",
        "^ab?c$ ; ac ; abbc",
        "^(a|bc|d)e$ ; bce ; abe",
        "^(a|b)+$ ; abba ; abca",
        "^a{2}$ ; aa ; aaa",
        "^a{2,}$ ; aaaa ; a",
        "^a{1,2}$ ; aa ; aaa",
        "[a-c]x ; bx ; dx",
        "[^a-c]x ; dx ; ax",
        "[]x] ; ] ; a",
        "^[[:digit:][:alpha:]]+$ ; a1 ; a-1",
        "^\\d+\\.\\w$ ; 12.a ; 12xa",
        "^\\S+\\s\\D$ ; ab c ; abc",
        "\\bjp\\b ; a.jp ; ajpx",
        "^(?:ab)+$ ; abab ; aba",
        "^a*?b$ ; aab ; aabc",
        "@(dest|other)\\.test$ ; u@other.test ; u@third.test",
      })
  void matches(String pattern, String match, String other) {
    TablePattern compiled = TablePattern.compile(pattern.trim(), false).orElseThrow();
    assertThat(compiled.find(match)).as(match).isTrue();
    assertThat(compiled.find(other)).as(other).isFalse();
  }

  @Test
  void case_matters_or_not() {
    assertThat(TablePattern.compile("a[B-C]", true).orElseThrow().find("Ab")).isTrue();
    assertThat(TablePattern.compile("a", false).orElseThrow().find("A")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"(a", "a)", "[a", "*a", "a{2", "'a{3,1}'", "a\\", "(?=a)", "\\1", "[[:x:]]", "[[:x"})
  void broken(String pattern) {
    assertThat(TablePattern.compile(pattern, true)).isEmpty();
  }

  @Test
  void hostile_patterns_take_no_time() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          String text = "a".repeat(200);
          TablePattern nested = TablePattern.compile("(((a*)*)*)*b", true).orElseThrow();
          assertThat(nested.find(text)).isFalse();
          assertThat(TablePattern.compile("((a{99}){99}){99}", true)).isEmpty();
          assertThat(TablePattern.compile("(".repeat(1000) + ")".repeat(1000), true)).isEmpty();
        });
  }
}
