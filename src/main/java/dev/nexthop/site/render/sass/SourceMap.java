package dev.nexthop.site.render.sass;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;

/** Source maps of style sheets. */
public final class SourceMap {
  private SourceMap() {}

  /** The map with other texts in place of the sources that are keys. */
  static String withSources(String json, Map<String, String> texts) {
    try {
      JsonNode map = new ObjectMapper().readTree(json);
      if (map.get("sourcesContent") instanceof ArrayNode sources) {
        for (int i = 0; i < sources.size(); i++) {
          String text = sources.get(i).asText();
          sources.set(i, TextNode.valueOf(texts.getOrDefault(text, text)));
        }
      }
      return map.toString();
    } catch (JsonProcessingException e) {
      return json;
    }
  }

  /** The map with the name of its style sheet. */
  public static String of(String json, String file) {
    try {
      JsonNode map = new ObjectMapper().readTree(json);
      if (map instanceof ObjectNode object) {
        object.put("file", file);
      }
      return map.toString();
    } catch (JsonProcessingException e) {
      return json;
    }
  }
}
