package dev.nexthop.lab.experiment;

import dev.nexthop.lab.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Puts main.cf together from its forms in a document. */
final class MainCfTexts {
  private final StringBuilder text = new StringBuilder();
  private final List<ConfigurationTexts.Part> parts = new ArrayList<>();
  private int lines;

  /** Appends text as it is. */
  void append(String pointer, String added) {
    boolean open = !added.isEmpty() && !added.endsWith("\n");
    add(pointer, open ? added + "\n" : added, true);
  }

  /** Appends {@code name = value} lines. */
  void append(String pointer, Map<String, Json> parameters, Fields fields) {
    parameters.forEach(
        (name, value) -> {
          String field = "mainCf/" + Fields.segment(name);
          if (!isName(name)) {
            fields.problem(
                field,
                "parameter-name",
                value.place(),
                "`" + name + "` is not the name of a parameter.",
                "Names have no blanks and no `=`, such as `relayhost`.");
          } else if (value instanceof Json.Text string) {
            setting(pointer, name, string.value(), fields, value);
          } else if (value instanceof Json.Numeric number) {
            setting(pointer, name, number.text(), fields, value);
          } else if (value instanceof Json.Truth truth) {
            setting(pointer, name, truth.value() ? "yes" : "no", fields, value);
          } else {
            fields.wrongKind(field, value, "a string");
          }
        });
  }

  private void setting(String pointer, String name, String value, Fields fields, Json at) {
    String stripped = value.strip();
    if (!isOneValue(stripped)) {
      fields.problem(
          "mainCf/" + Fields.segment(name),
          "parameter-value",
          at.place(),
          "The second line of the value of `" + name + "` does not begin with a blank.",
          "Begin continuation lines with a blank, or use `mainCfText` for more than one parameter.");
      return;
    }
    add(pointer + "/" + Fields.segment(name), name + " = " + stripped + "\n", false);
  }

  private static boolean isName(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c <= ' ' || c == '=' || c == '#') {
        return false;
      }
    }
    return !name.isBlank();
  }

  /** Whether all lines but the first are continuations, comments or empty. */
  private static boolean isOneValue(String text) {
    for (int i = 0; i < text.length() - 1; i++) {
      if ((text.charAt(i) == '\n' || text.charAt(i) == '\r')
          && " \t#\r\n".indexOf(text.charAt(i + 1)) < 0) {
        return false;
      }
    }
    return true;
  }

  private void add(String pointer, String added, boolean ownLines) {
    int count = 0;
    for (int end = added.indexOf('\n'); end >= 0; end = added.indexOf('\n', end + 1)) {
      count++;
    }
    parts.add(new ConfigurationTexts.Part(pointer, lines + 1, count, ownLines));
    text.append(added);
    lines += count;
  }

  String text() {
    return text.toString();
  }

  List<ConfigurationTexts.Part> parts() {
    return parts;
  }
}
