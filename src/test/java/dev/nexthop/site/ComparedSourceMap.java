package dev.nexthop.site;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is the same in source maps of different compilers: all but the mappings, and but the texts
 * of style sheets in the indented syntax, which LibSass has with braces. The folder of gems is a
 * level farther away where Jekyll's were recorded.
 */
final class ComparedSourceMap {
  private static final Pattern MAPPINGS = Pattern.compile("\"mappings\": \"[A-Za-z0-9+/,;]*\"");
  private static final Pattern INDENTED_SOURCE = Pattern.compile("\"[^\"]*\\.sass\"");

  private ComparedSourceMap() {}

  /** The text of the map without those. */
  static String of(String map) {
    String plain =
        MAPPINGS
            .matcher(map.replace("\"../../gems/", "\"../gems/"))
            .replaceFirst("\"mappings\": \"\"");
    String[] lines = plain.split("\n", -1);
    int sources = plain.substring(0, plain.indexOf("\"sources\"")).split("\n", -1).length;
    int texts = plain.substring(0, plain.indexOf("\"sourcesContent\"")).split("\n", -1).length;
    for (int i = sources; i < texts - 1; i++) {
      Matcher indented = INDENTED_SOURCE.matcher(lines[i]);
      if (indented.find()) {
        lines[texts + i - sources] = "";
      }
    }
    return String.join("\n", lines);
  }
}
