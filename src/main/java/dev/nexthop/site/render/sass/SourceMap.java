package dev.nexthop.site.render.sass;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Source maps of style sheets. */
public final class SourceMap {
  private SourceMap() {}

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
