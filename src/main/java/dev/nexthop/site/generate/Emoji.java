package dev.nexthop.site.generate;

import dev.nexthop.site.model.Configuration;
import dev.nexthop.site.model.Convertible;
import dev.nexthop.site.spi.Plugin;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pictures for {@code :names:} of emoji in the text of pages, as GitHub shows them: jemoji. */
final class Emoji implements Plugin {
  private static final Pattern NAME = Pattern.compile(":([\\w+-]+):");
  private static final BodyText TEXT = new BodyText(Set.of("pre", "code", "tt", "style", "script"));
  private static final String USUAL_SOURCE = "https://github.githubassets.com/images/icons/";

  private final String source;
  private final Map<String, String> pictures;

  /**
   * @param configuration whose {@code emoji: src:} says where the pictures are
   */
  Emoji(Configuration configuration) {
    Object own = configuration.map("emoji").get("src");
    source = own instanceof String text ? text : USUAL_SOURCE;
    pictures = pictures();
  }

  private static Map<String, String> pictures() {
    Map<String, String> pictures = new HashMap<>();
    GeneratedText.raw("emoji.txt")
        .lines()
        .filter(line -> !line.startsWith("#"))
        .forEach(
            line -> {
              String[] fields = line.split(" ");
              pictures.put(fields[0], fields.length > 1 ? "unicode/" + fields[1] : fields[0]);
            });
    return pictures;
  }

  @Override
  public String name() {
    return "jemoji";
  }

  @Override
  public String postRender(Convertible document, String output) {
    return BodyText.isHtml(document) ? inPage(output) : output;
  }

  /** The page with pictures. */
  String inPage(String html) {
    return NAME.matcher(html).find() ? TEXT.replaced(html, this::withPictures) : html;
  }

  /** Names may share a colon: {@code :no:heart:} has a heart. */
  private String withPictures(String text) {
    StringBuilder out = new StringBuilder();
    Matcher name = NAME.matcher(text);
    int at = 0;
    while (name.find(at)) {
      String picture = pictures.get(name.group(1));
      int next = picture == null ? name.end() - 1 : name.end();
      out.append(text, at, name.start());
      out.append(picture == null ? text.substring(name.start(), next) : image(name, picture));
      at = next;
    }
    return out.append(text.substring(at)).toString();
  }

  private String image(MatchResult name, String picture) {
    String folder = source.endsWith("/") ? source : source + "/";
    return "<img class=\"emoji\" title=\"%s\" alt=\"%s\" src=\"%semoji/%s.png\" height=\"20\" width=\"20\">"
        .formatted(name.group(), name.group(), folder, picture);
  }
}
