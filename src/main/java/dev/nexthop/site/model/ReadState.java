package dev.nexthop.site.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was read of a document or page.
 *
 * @param data front matter
 * @param content text without front matter
 * @param contentLine line of the file on which it begins
 * @param isDecodable whether the file was in the encoding that it should be in
 */
public record ReadState(
    Map<String, Object> data, String content, int contentLine, boolean isDecodable) {

  public ReadState {
    data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
  }

  /** Of what was not read yet. */
  public static ReadState empty() {
    return new ReadState(Map.of(), "", 1, true);
  }
}
