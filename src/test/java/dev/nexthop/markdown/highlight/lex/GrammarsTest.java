package dev.nexthop.markdown.highlight.lex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Grammars are read state by state when needed; here all of them are. */
final class GrammarsTest {

  static List<String> tags() throws IOException {
    try (Stream<Path> files =
        Files.list(Path.of("src/main/resources/dev/nexthop/markdown/highlight/lexers"))) {
      return files
          .map(file -> file.getFileName().toString().replace(".lexer", ""))
          .filter(tag -> !tag.endsWith("_common")) // a part of others
          .sorted()
          .toList();
    }
  }

  @Test
  void every_state_can_be_read() throws IOException {
    Grammars grammars = new Grammars();
    List<String> wrong = new ArrayList<>();
    for (String tag : tags()) {
      Grammar grammar = grammars.find(tag).orElseThrow();
      for (String state : grammar.stateNames()) {
        try {
          grammar.state(state);
        } catch (IllegalArgumentException e) {
          wrong.add(tag + ", state " + state + ": " + e.getMessage());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void every_state_and_lexer_that_a_rule_names_is_there() throws IOException {
    Grammars grammars = new Grammars();
    List<String> wrong = new ArrayList<>();
    for (String tag : tags()) {
      Grammar grammar = grammars.find(tag).orElseThrow();
      for (String state : grammar.stateNames()) {
        for (Rule rule : grammar.state(state).rules()) {
          check(tag, grammar, rule.steps(), wrong);
          rule.branches().forEach(branch -> check(tag, grammar, branch.steps(), wrong));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static void check(String tag, Grammar grammar, List<Step> steps, List<String> wrong) {
    for (Step step : steps) {
      String name = step.name();
      boolean there =
          switch (step.kind()) {
            case PUSH, GOTO -> grammar.stateNames().contains(name);
            case DELEGATE, RESET ->
                name.startsWith("@")
                    ? !grammar.lexer(name.substring(1)).isEmpty()
                    : new Grammars().find(name).isPresent() || name.equals("plaintext");
            default -> true;
          };
      if (!there) {
        wrong.add(tag + ": " + step.kind() + " " + name);
      }
    }
  }
}
