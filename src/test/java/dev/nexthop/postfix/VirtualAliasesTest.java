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
    return run(aliases, "user@dest.test");
  }

  private static Result run(String aliases, String recipient) throws IOException {
    return new DeliveryModel()
        .run(
            ExperimentText.read(
                new ObjectMapper()
                    .createObjectNode()
                    .put("id", "alias")
                    .put("zone", "$ORIGIN other.test.\n@ MX 10 b\nb A 10.0.0.2\n")
                    .put("recipient", recipient)
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

  /** The texts are those of Postfix 3.7, which never takes such a mail. */
  @Test
  void cleanup_refuses_a_circle() throws IOException {
    Result result = run("a@other.test}, {a@other.test=b@other.test}, {b@other.test=user@dest.test");
    assertThat(result.delivery().outcome().probabilities())
        .containsOnlyKeys(
            "crashed relay=- dsn=- (warning: unreasonable virtual_alias_maps map nesting"
                + " for user@dest.test -- message not accepted, try again later)");
    assertThat(steps(result, Rule.VIRTUAL_ALIAS_REFUSED)).hasSize(1);
  }

  @Test
  void cleanup_refuses_what_it_cannot_look_up() throws IOException {
    Result result = run("a@other.test}} texthash:/etc/postfix/nosuch inline:{{b=c", "b@dest.test");
    assertThat(result.delivery().outcome().probabilities())
        .containsOnlyKeys(
            "crashed relay=- dsn=- (warning: virtual_alias_maps map lookup problem"
                + " for b@dest.test -- message not accepted, try again later)");
  }

  @Test
  void an_address_may_stand_for_itself_and_others() throws IOException {
    Result result = run("user@dest.test, other@other.test");
    assertThat(steps(result, Rule.VIRTUAL_ALIAS_MORE))
        .containsExactly(
            "There are more addresses, each with a delivery of its own: other@other.test.");
  }
}
