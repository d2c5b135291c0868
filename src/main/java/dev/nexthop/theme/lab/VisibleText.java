package dev.nexthop.theme.lab;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Names and log lines in which nothing hides: characters that have no shape, or that turn the
 * direction of others (Unicode Technical Report 36, 2.1), are written as <code>\\u{202E}</code>.
 * The widget's {@code dom.js} does the same.
 */
final class VisibleText {
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}&&[^\\t\\n]]");

  private VisibleText() {}

  /** The text with escapes for what is invisible; tabs and line ends stay. */
  static String of(String text) {
    return INVISIBLE
        .matcher(text)
        .replaceAll(
            found ->
                "\\\\u{%s}"
                    .formatted(
                        Integer.toHexString(found.group().codePointAt(0))
                            .toUpperCase(Locale.ROOT)));
  }

  /** A copy of the document, all of its texts and names with escapes. */
  static JsonNode of(JsonNode json) {
    if (json.isTextual()) {
      return TextNode.valueOf(of(json.asText()));
    } else if (json.isArray()) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode(json.size());
      json.forEach(element -> copy.add(of(element)));
      return copy;
    } else if (json.isObject()) {
      ObjectNode copy = JsonNodeFactory.instance.objectNode();
      for (Map.Entry<String, JsonNode> member : json.properties()) {
        copy.set(of(member.getKey()), of(member.getValue()));
      }
      return copy;
    }
    return json;
  }
}
