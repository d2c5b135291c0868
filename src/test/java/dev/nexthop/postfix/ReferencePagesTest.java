package dev.nexthop.postfix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nexthop.postfix.config.Parameter;
import dev.nexthop.postfix.trace.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The reference pages of {@code content/} say what the code says; with {@code -Dupdate} they are
 * written anew.
 */
final class ReferencePagesTest {

  private static final String MANUAL = "https://www.postfix.org/postconf.5.html#";

  /** A page. */
  enum Page {
    RULES_JA("rules", true, "順番を決める規則"),
    RULES_EN("rules", false, "The rules that decide the order"),
    PARAMETERS_JA("parameters", true, "main.cf のパラメーターとバージョン"),
    PARAMETERS_EN("parameters", false, "Parameters of main.cf by version");

    private final String name;
    private final boolean japanese;
    private final String title;

    Page(String name, boolean japanese, String title) {
      this.name = name;
      this.japanese = japanese;
      this.title = title;
    }

    private Path path() {
      return Path.of(japanese ? "content" : "content/en", name + ".md");
    }

    private String text() {
      StringBuilder text = new StringBuilder();
      text.append("---\ntitle: ").append(title).append("\nlayout: page\nlang: ");
      text.append(japanese ? "ja" : "en").append("\nref: ").append(name).append("\npermalink: ");
      text.append(japanese ? "/" : "/en/").append(name).append("/\nfoot: ");
      text.append(name.equals("rules") ? 1 : 2).append("\n---\n\n");
      text.append("{% raw %}\n");
      if (name.equals("rules")) {
        for (Rule rule : Rule.values()) {
          text.append(rule(rule));
        }
      } else {
        Parameter.all().values().forEach(parameter -> text.append(parameter(parameter)));
      }
      return text.append("{% endraw %}\n").toString();
    }

    private String rule(Rule rule) {
      List<String> parameters =
          rule.parameters().stream().map(name -> "[" + name + "](" + MANUAL + name + ")").toList();
      String sentence = (japanese ? rule.ja() : rule.en()).replaceAll("\\{\\d\\}", "…");
      return "## "
          + rule.id()
          + "\n\n"
          + markdown(sentence)
          + "\n\n"
          + (parameters.isEmpty()
              ? ""
              : "- "
                  + (japanese ? "パラメーター: " : "Parameters: ")
                  + String.join(", ", parameters)
                  + "\n")
          + "- "
          + (japanese ? "出典: " : "Source: ")
          + "`"
          + rule.source()
          + "`\n\n";
    }

    private String parameter(Parameter parameter) {
      List<String> defaults = new ArrayList<>();
      for (Parameter.Default each : parameter.defaults()) {
        String value = each.value().isEmpty() ? (japanese ? "空" : "empty") : code(each.value());
        defaults.add(each.since().major() + "." + each.since().minor() + ": " + value);
      }
      String sentence = japanese ? parameter.description().ja() : parameter.description().en();
      return "## "
          + parameter.name()
          + "\n\n"
          + markdown(sentence)
          + "\n\n- ["
          + "postconf(5)]("
          + MANUAL
          + parameter.name()
          + ")\n- "
          + (japanese ? "既定値: " : "Default: ")
          + String.join(japanese ? "、" : "; ", defaults)
          + "\n\n";
    }

    private static String code(String value) {
      return "`" + value + "`";
    }

    private static String markdown(String sentence) {
      return sentence.replaceAll("([\\\\*`|<\\[\\]])", "\\\\$1");
    }
  }

  @ParameterizedTest
  @EnumSource
  void says_what_the_code_says(Page page) throws IOException {
    if (System.getProperty("update") != null) {
      Files.writeString(page.path(), page.text());
    }
    assertThat(Files.readString(page.path())).isEqualTo(page.text());
  }
}
