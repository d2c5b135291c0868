package dev.nexthop.postfix.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nexthop.postfix.config.Parameter;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The catalogue of rules is sound. */
final class RuleTest {

  @Test
  void every_rule_is_complete() {
    Set<String> ids = new HashSet<>();
    for (Rule rule : Rule.values()) {
      assertThat(ids.add(rule.id())).as(rule.id()).isTrue();
      assertThat(rule.id()).matches("[a-z0-9]+(-[a-z0-9]+)*");
      assertThat(rule.source()).as(rule.id()).isNotBlank();
      assertThat(placeholders(rule.ja())).as(rule.id()).isEqualTo(placeholders(rule.en()));
      assertThat(rule.ja()).as(rule.id()).containsPattern("[\\u3040-\\u30ff\\u4e00-\\u9fff]");
      assertThat(rule.ja()).endsWith(rule.ja().endsWith("}") ? "}" : "。");
      for (String parameter : rule.parameters()) {
        assertThat(Parameter.since(parameter)).as(parameter).isPresent();
      }
    }
  }

  private static Set<String> placeholders(String text) {
    Set<String> found = new TreeSet<>();
    for (int i = text.indexOf('{'); i >= 0; i = text.indexOf('{', i + 1)) {
      found.add(text.substring(i, i + 3));
    }
    return found;
  }
}
