package dev.nexthop.site.render;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nexthop.liquid.value.Nil;
import dev.nexthop.liquid.value.Values;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Jekyll made of a template; written by {@code src/test/resources/render/record.rb}, where the
 * form of the files is described.
 */
record RecordedCase(
    String name, String template, Map<String, Object> variables, String expected, boolean fails) {

  private static final Pattern DATA = Pattern.compile("(\\w+): (.*)");
  private static final ObjectMapper JSON = new ObjectMapper();

  /** All cases of a file. */
  static List<RecordedCase> read(Path file) {
    List<RecordedCase> cases = new ArrayList<>();
    Map<String, Object> shared = new LinkedHashMap<>();
    for (String block : text(file).split("\n\n+")) {
      Map<String, Object> variables = new LinkedHashMap<>(shared);
      List<String> template = new ArrayList<>();
      String outcome = "";
      for (String line : block.split("\n")) {
        Matcher data = DATA.matcher(line);
        if (line.startsWith("=>") || line.startsWith("=!")) {
          outcome = line;
        } else if (data.matches()) {
          variables.put(data.group(1), value(data.group(2)));
        } else if (!line.startsWith("# ")) {
          template.add(line);
        }
      }
      if (template.isEmpty()) {
        shared.putAll(variables);
      } else {
        cases.add(of(String.join("\n", template), variables, outcome));
      }
    }
    return cases;
  }

  private static RecordedCase of(String template, Map<String, Object> variables, String outcome) {
    String written = outcome.substring(3);
    String expected = written.startsWith("\"") ? (String) value(written) : written;
    return new RecordedCase(
        template.lines().findFirst().orElse(""),
        template,
        variables,
        expected,
        outcome.startsWith("=!"));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Object value(String json) {
    try {
      return value(JSON.readTree(json));
    } catch (IOException e) {
      throw new UncheckedIOException(json, e);
    }
  }

  private static Object value(JsonNode node) {
    if (node.isObject()) {
      Map<String, Object> map = new LinkedHashMap<>();
      node.properties().forEach(entry -> map.put(entry.getKey(), value(entry.getValue())));
      return map;
    }
    if (node.isArray()) {
      List<Object> list = new ArrayList<>();
      node.forEach(element -> list.add(value(element)));
      return list;
    }
    if (node.isNull()) {
      return Nil.NIL;
    }
    if (node.isIntegralNumber()) {
      return Values.integer(node.bigIntegerValue());
    }
    return node.isNumber()
        ? (Object) node.doubleValue()
        : node.isBoolean() ? (Object) node.booleanValue() : node.textValue();
  }
}
