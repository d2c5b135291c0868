package dev.nexthop.site.generate;

import java.util.Map;

/** Maps of texts as Ruby's JSON writes them. */
final class JsonText {
  private JsonText() {}

  static String of(Map<String, String> map) {
    StringBuilder json = new StringBuilder("{");
    map.forEach(
        (key, value) -> {
          json.append(json.length() > 1 ? "," : "");
          quote(json, key);
          json.append(':');
          quote(json, value);
        });
    return json.append('}').toString();
  }

  private static void quote(StringBuilder json, String text) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> json.append("\\\"");
        case '\\' -> json.append("\\\\");
        case '\n' -> json.append("\\n");
        case '\r' -> json.append("\\r");
        case '\t' -> json.append("\\t");
        case '\b' -> json.append("\\b");
        case '\f' -> json.append("\\f");
        default -> {
          if (c < ' ') {
            json.append(String.format("\\u%04x", (int) c));
          } else {
            json.append(c);
          }
        }
      }
    }
    json.append('"');
  }
}
