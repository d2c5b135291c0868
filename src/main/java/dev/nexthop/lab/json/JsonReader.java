package dev.nexthop.lab.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.nexthop.problem.Place;
import dev.nexthop.problem.Problem;
import dev.nexthop.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON text (RFC 8259); nesting, lengths and doubled names are limited. Thread-safe. */
public final class JsonReader {
  private static final int MAX_DEPTH = 16;
  private static final int MAX_NUMBER = 40;

  private final JsonFactory factory =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxNumberLength(MAX_NUMBER)
                  .build())
          .build();

  /**
   * Reads one value.
   *
   * @param text the whole text
   * @param file how places name it
   * @throws ProblemException if it is not JSON
   */
  public Json read(String text, String file) throws ProblemException {
    try (JsonParser parser = factory.createParser(text)) {
      if (parser.nextToken() == null) {
        throw new ProblemException(
            notJson(Place.file(file), "There is no text where JSON was expected."));
      }
      Json value = value(parser, file);
      if (parser.nextToken() != null) {
        throw new ProblemException(
            notJson(
                place(parser.currentTokenLocation(), file),
                "There is more text behind the end of the JSON value."));
      }
      return value;
    } catch (JsonProcessingException e) {
      JsonLocation where = e.getLocation();
      throw new ProblemException(
          notJson(
              where == null ? Place.file(file) : place(where, file),
              "This is not JSON: " + sentence(e.getOriginalMessage()) + "."));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Json value(JsonParser parser, String file) throws IOException {
    Place place = place(parser.currentTokenLocation(), file);
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> members(parser, file, place);
      case START_ARRAY -> items(parser, file, place);
      case VALUE_STRING -> new Json.Text(parser.getText(), place);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          new Json.Numeric(parser.getDecimalValue(), parser.getText(), place);
      case VALUE_TRUE, VALUE_FALSE -> new Json.Truth(token == JsonToken.VALUE_TRUE, place);
      case VALUE_NULL -> new Json.Null(place);
      default -> throw new IllegalStateException("unexpected token " + token);
    };
  }

  private static Json members(JsonParser parser, String file, Place place) throws IOException {
    Map<String, Json.Member> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      Place nameAt = place(parser.currentTokenLocation(), file);
      parser.nextToken();
      members.put(name, new Json.Member(value(parser, file), nameAt));
    }
    return new Json.Members(members, place);
  }

  private static Json items(JsonParser parser, String file, Place place) throws IOException {
    List<Json> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(parser, file));
    }
    return new Json.Items(items, place);
  }

  private static Place place(JsonLocation location, String file) {
    return new Place(file, Math.max(0, location.getLineNr()), Math.max(0, location.getColumnNr()));
  }

  private static String sentence(String message) {
    String first = message.lines().findFirst().orElse("").strip();
    String cut = first.length() > 200 ? first.substring(0, 200) + "…" : first;
    return cut.endsWith(".") ? cut.substring(0, cut.length() - 1) : cut;
  }

  private static Problem notJson(Place place, String message) {
    return Problem.error(
        "not-json", place, message, "Send an experiment as a JSON object in UTF-8.");
  }
}
