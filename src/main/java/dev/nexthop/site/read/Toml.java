package dev.nexthop.site.read;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.POJONode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import com.fasterxml.jackson.dataformat.toml.TomlReadFeature;
import dev.nexthop.problem.Place;
import dev.nexthop.problem.Problem;
import dev.nexthop.problem.ProblemException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A configuration written in TOML 1.0, for which Jekyll has tomlrb. */
final class Toml {
  private static final String HINT =
      "TOML has lines of `key = value` below headings such as `[table]`.";

  private final String text;
  private final String file;

  private Toml(String text, String file) {
    this.text = text;
    this.file = file;
  }

  /**
   * The values of a text.
   *
   * @param file name for problems
   * @throws ProblemException with the place of what is no TOML
   */
  static Map<String, Object> parse(String text, String file) throws ProblemException {
    TomlMapper mapper = TomlMapper.builder().enable(TomlReadFeature.PARSE_JAVA_TIME).build();
    Toml toml = new Toml(text, file);
    try {
      return toml.table(mapper.readTree(text));
    } catch (JsonProcessingException e) {
      Optional<JsonLocation> at = Optional.ofNullable(e.getLocation());
      throw toml.mistake(
          e.getOriginalMessage(),
          at.map(JsonLocation::getLineNr).orElse(1),
          at.map(JsonLocation::getColumnNr).orElse(1));
    } catch (DateTimeParseException e) { // which the library lets through
      String time = e.getParsedString();
      throw toml.mistake("There is no such time as `" + time + "`.", toml.line(time), 0);
    }
  }

  /** The tree has no places: a value is where its text is. */
  private int line(String value) {
    String plain = text.replace("_", "");
    int at = Math.max(0, plain.indexOf(value));
    return 1 + (int) plain.substring(0, at).chars().filter(c -> c == '\n').count();
  }

  private ProblemException mistake(String message, int line, int column) {
    return new ProblemException(
        Problem.error("toml", new Place(file, line, column), message, HINT));
  }

  private Map<String, Object> table(JsonNode node) throws ProblemException {
    Map<String, Object> table = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      table.put(entry.getKey(), value(entry.getValue()));
    }
    return table;
  }

  private Object value(JsonNode node) throws ProblemException {
    if (node.isObject()) {
      return table(node);
    }
    if (node.isArray()) {
      List<Object> values = new ArrayList<>();
      for (JsonNode element : node) {
        values.add(value(element));
      }
      return values;
    }
    if (node instanceof POJONode time) {
      return time(time.getPojo());
    }
    if (node.isBoolean()) {
      return node.booleanValue();
    }
    if (node.isTextual()) {
      return node.textValue();
    }
    if (!node.isIntegralNumber()) {
      return node.doubleValue();
    }
    if (!node.canConvertToLong()) {
      throw mistake("`" + node.asText() + "` is too large for a number.", line(node.asText()), 0);
    }
    return node.longValue();
  }

  /** A time in no zone stays a text. */
  private static Object time(Object time) {
    if (time instanceof OffsetDateTime instant) {
      return instant.toZonedDateTime();
    }
    return time instanceof LocalDate ? time : String.valueOf(time);
  }
}
