package dev.nexthop.postfix;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nexthop.postfix.trace.Rule;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the recordings of aliases do not hold: the recipient in the log, and several addresses. */
final class VirtualAliasesTest {

  private static Result run(String aliases) throws IOException {
    return new DeliveryModel()
        .run(
            ExperimentText.read(
                new ObjectMapper()
                    .createObjectNode()
                    .put("id", "alias")
                    .put("zone", "$ORIGIN other.test.\n@ MX 10 b\nb A 10.0.0.2\n")
                    .put("recipient", "user@dest.test")
                    .put(
                        "mainCfText",
                        "virtual_alias_maps = inline:{{user@dest.test=" + aliases + "}}\n")));
  }

  private static List<String> steps(Result result, Rule rule) {
    return result.reasons().trace().stream()
        .filter(step -> step.rule().equals(rule.id()))
        .map(step -> step.en())
        .toList();
  }

  @Test
  void the_log_has_both_addresses() throws IOException {
    Result result = run("other@other.test");
    assertThat(result.delivery().timeline())
        .last()
        .satisfies(
            event ->
                assertThat(event.log())
                    .startsWith("QID: to=<other@other.test>, orig_to=<user@dest.test>, relay="));
  }

  @Test
  void others_are_named() throws IOException {
    Result result = run("other@other.test, third@third.test fourth@third.test");
    assertThat(steps(result, Rule.VIRTUAL_ALIAS))
        .containsExactly(
            "virtual_alias_maps makes user@dest.test an alias of other@other.test:"
                + " the mail goes there.");
    assertThat(steps(result, Rule.VIRTUAL_ALIAS_MORE))
        .containsExactly(
            "There are more addresses, each with a delivery of its own:"
                + " third@third.test, fourth@third.test.");
  }

  @Test
  void a_circle_ends() throws IOException {
    Result result = run("a@other.test}, {a@other.test=b@other.test}, {b@other.test=user@dest.test");
    assertThat(result.route().nexthop()).isEqualTo("dest.test");
  }
}
