package dev.nexthop.site.generate;

import dev.nexthop.site.model.Configuration;
import dev.nexthop.site.model.Convertible;
import dev.nexthop.site.model.Document;
import dev.nexthop.site.model.Page;
import dev.nexthop.site.spi.Plugin;
import java.util.ArrayDeque;
import java.util.Deque;
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

  private static final Pattern TOKEN =
      Pattern.compile("<!--.*?-->|<(/?)([A-Za-z][\\w-]*)[^>]*>|[^<]+|<", Pattern.DOTALL);
  private static final Pattern BODY = Pattern.compile("<body.*?>", Pattern.DOTALL);
  private static final Set<String> KEPT = Set.of("pre", "code", "a", "style", "script");
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
    if (!output.contains("@") || !isHtml(document)) {
      return output;
    }
    Object own = document.data().get("jekyll-mentions");
    if (Boolean.FALSE.equals(own)) {
      return output;
    }
    String base = base(own == null ? configuration.get("jekyll-mentions") : own);
    Matcher body = BODY.matcher(output);
    int from = body.find() ? body.end() : 0;
    int end = from == 0 ? -1 : output.indexOf("</body>", from);
    int to = end < 0 ? output.length() : end;
    return output.substring(0, from)
        + linked(output.substring(from, to), base)
        + output.substring(to);
  }

  private static boolean isHtml(Convertible document) {
    if (document instanceof Page page) {
      return page.outputExt().equals(".html");
    }
    return document instanceof Document other
        && other.isWritten()
        && other.outputExt().equals(".html");
  }

  private static String base(Object setting) {
    Object url = setting instanceof Map<?, ?> map ? map.get("base_url") : setting;
    String base = url instanceof String text ? text : "https://github.com";
    return base.endsWith("/") || base.endsWith("~") ? base : base + "/";
  }

  private static String linked(String html, String base) {
    StringBuilder out = new StringBuilder();
    Deque<String> kept = new ArrayDeque<>();
    Matcher token = TOKEN.matcher(html);
    while (token.find()) {
      String text = token.group();
      String tag = token.group(2) == null ? "" : token.group(2).toLowerCase(Locale.ROOT);
      if (KEPT.contains(tag) && token.group(1).isEmpty()) {
        kept.push(tag);
      } else if (KEPT.contains(tag)) {
        kept.removeFirstOccurrence(tag);
      }
      out.append(text.startsWith("<") || !kept.isEmpty() ? text : mentions(text, base));
    }
    return out.toString();
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
