package dev.nexthop.http.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** The OpenAPI description, and a check of values against the schemas that it uses. */
final class Description {
  private final JsonNode root;

  Description() throws IOException {
    try (InputStream in = Api.class.getResourceAsStream("openapi.json")) {
      root = new ObjectMapper().readTree(in);
    }
  }

  /** Fails unless the value is as that schema says. */
  void check(JsonNode value, String schema) {
    List<String> faults = new ArrayList<>();
    check(value, root.at("/components/schemas/" + schema), schema, faults);
    if (!faults.isEmpty()) {
      throw new AssertionError(String.join("\n", faults));
    }
  }

  List<String> unresolvedReferences() {
    return root.findValuesAsText("$ref").stream()
        .filter(reference -> root.at(reference.substring(1)).isMissingNode())
        .toList();
  }

  private void check(JsonNode value, JsonNode schema, String at, List<String> faults) {
    if (schema.has("$ref")) {
      check(value, root.at(schema.get("$ref").asText().substring(1)), at, faults);
      return;
    }
    if (schema.has("oneOf")) {
      long fitting = 0;
      for (JsonNode choice : schema.get("oneOf")) {
        List<String> own = new ArrayList<>();
        check(value, choice, at, own);
        fitting += own.isEmpty() ? 1 : 0;
      }
      fault(fitting != 1, at + " fits " + fitting + " of the choices: " + value, faults);
    }
    if (schema.has("const")) {
      fault(!schema.get("const").equals(value), at + " is " + value, faults);
    }
    if (schema.has("enum")) {
      boolean known = false;
      for (JsonNode choice : schema.get("enum")) {
        known |= choice.equals(value);
      }
      fault(!known, at + " is none of the known values: " + value, faults);
    }
    if (schema.has("type")) {
      ofType(value, schema, at, faults);
    }
  }

  private void ofType(JsonNode value, JsonNode schema, String at, List<String> faults) {
    switch (schema.get("type").asText()) {
      case "object" -> object(value, schema, at, faults);
      case "array" -> {
        fault(!value.isArray(), at + " is no array", faults);
        for (JsonNode item : value) {
          check(item, schema.get("items"), at + "[]", faults);
        }
      }
      case "string" -> fault(!value.isTextual(), at + " is no string: " + value, faults);
      case "integer" ->
          fault(!value.isIntegralNumber(), at + " is no whole number: " + value, faults);
      case "number" -> {
        fault(!value.isNumber(), at + " is no number: " + value, faults);
        fault(
            schema.has("maximum") && value.asDouble() > schema.get("maximum").asDouble() + 1e-9,
            at + " is too large: " + value,
            faults);
      }
      case "boolean" -> fault(!value.isBoolean(), at + " is no boolean: " + value, faults);
      default -> faults.add(at + ": schema with an unknown type " + schema.get("type"));
    }
  }

  private void object(JsonNode value, JsonNode schema, String at, List<String> faults) {
    fault(!value.isObject(), at + " is no object: " + value, faults);
    for (JsonNode name : schema.path("required")) {
      fault(!value.has(name.asText()), at + "." + name.asText() + " is missing", faults);
    }
    JsonNode properties = schema.path("properties");
    JsonNode others = schema.path("additionalProperties");
    value
        .properties()
        .forEach(
            member -> {
              String where = at + "." + member.getKey();
              if (properties.has(member.getKey())) {
                check(member.getValue(), properties.get(member.getKey()), where, faults);
              } else if (others.isObject()) {
                check(member.getValue(), others, where, faults);
              } else {
                fault(
                    others.isBoolean() && !others.asBoolean(), where + " is not described", faults);
              }
            });
  }

  private static void fault(boolean wrong, String text, List<String> faults) {
    if (wrong) {
      faults.add(text);
    }
  }
}
