package dev.nexthop.site.generate;

import dev.nexthop.site.model.Configuration;
import dev.nexthop.site.model.Convertible;
import dev.nexthop.site.spi.Plugin;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Links for {@code @names} in the text of pages: jekyll-mentions. */
final class Mentions implements Plugin {
  private static final Pattern MENTION =
      Pattern.compile(
          "(^|\\W)@(\\w[\\w-]*+)(?!/)(?=\\.+[ \\t\\W]|\\.+$|[^0-9a-zA-Z_.]|$)", Pattern.MULTILINE);

  private static final BodyText TEXT = new BodyText(Set.of("pre", "code", "a", "style", "script"));
  private static final Set<String> NO_LOGINS =
      Set.of("mention", "mentions", "mentioned", "mentioning");

  private final Configuration configuration;

  Mentions(Configuration configuration) {
    this.configuration = configuration;
  }

  @Override
  public String name() {
    return "jekyll-mentions";
  }

  @Override
  public String postRender(Convertible document, String output) {
    if (!output.contains("@") || !BodyText.isHtml(document)) {
      return output;
    }
    Object own = document.data().get("jekyll-mentions");
    if (Boolean.FALSE.equals(own)) {
      return output;
    }
    String base = base(own == null ? configuration.get("jekyll-mentions") : own);
    return TEXT.replaced(output, text -> mentions(text, base));
  }

  private static String base(Object setting) {
    Object url = setting instanceof Map<?, ?> map ? map.get("base_url") : setting;
    String base = url instanceof String text ? text : "https://github.com";
    return base.endsWith("/") || base.endsWith("~") ? base : base + "/";
  }

  private static String mentions(String text, String base) {
    return MENTION
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    NO_LOGINS.contains(found.group(2).toLowerCase(Locale.ROOT))
                        ? found.group()
                        : found.group(1)
                            + "<a href=\""
                            + base
                            + found.group(2)
                            + "\" class=\"user-mention\">@"
                            + found.group(2)
                            + "</a>"));
  }
}
