package dev.nexthop.site.generate;

import dev.nexthop.problem.Place;
import dev.nexthop.problem.Problem;
import dev.nexthop.problem.ProblemException;
import dev.nexthop.site.generate.html.HtmlFragment;
import dev.nexthop.site.model.Configuration;
import dev.nexthop.site.model.Convertible;
import dev.nexthop.site.model.Values;
import dev.nexthop.site.read.RubyClasses;
import dev.nexthop.site.spi.Plugin;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Links for {@code @names} in the text of pages: jekyll-mentions. Where there may be one, the whole
 * body is read and written again as libxml2 does it, as the plugin's filter has it.
 */
final class Mentions implements Plugin {
  private static final Pattern MENTION =
      Pattern.compile(
          "(^|\\W)@(\\w[\\w-]*+)(?!/)(?=\\.+[ \\t\\W]|\\.+$|[^0-9a-zA-Z_.]|$)", Pattern.MULTILINE);

  private static final Pattern BODY = Pattern.compile("<body.*?>\\s*", Pattern.DOTALL);

  private static final Set<String> KEPT = Set.of("pre", "code", "a", "style", "script");
  private static final Set<String> NO_LOGINS =
      Set.of("mention", "mentions", "mentioned", "mentioning");

  private static final String GITHUB = "https://github.com";

  private final Configuration configuration;

  Mentions(Configuration configuration) {
    this.configuration = configuration;
  }

  @Override
  public String name() {
    return "jekyll-mentions";
  }

  @Override
  public String postRender(Convertible document, String output) throws ProblemException {
    Object own = document.data().getOrDefault("jekyll-mentions", Values.NIL);
    if (!output.contains("@") || !BodyText.isHtml(document) || Boolean.FALSE.equals(own)) {
      return output;
    }
    boolean isOwn = document.data().containsKey("jekyll-mentions");
    String base = base(isOwn ? own : configuration.get("jekyll-mentions"));
    Matcher body = BODY.matcher(output);
    int from = 0;
    int to = output.length();
    if (output.contains("<body")) {
      from = body.find() ? body.end() : to;
      int end = output.indexOf("</body>", from);
      to = end < 0 ? to : end;
    }
    String content = output.substring(from, to);
    if (!MENTION.matcher(content).find()) {
      return output;
    }
    String changed = HtmlFragment.of(content).replaced(KEPT, text -> mentions(text, base));
    return output.substring(0, from) + changed + output.substring(to);
  }

  private static String base(Object setting) throws ProblemException {
    Object url = Values.isNil(setting) ? GITHUB : setting;
    if (url instanceof Map<?, ?> map) {
      url = map.containsKey("base_url") ? map.get("base_url") : GITHUB;
    }
    if (!(url instanceof String base)) {
      throw new ProblemException(
          Problem.error(
              "jekyll-mentions",
              Place.file("_config.yml"),
              "Your jekyll-mentions config has to either be a string or a hash. It's a "
                  + RubyClasses.of(setting)
                  + " right now.",
              "Write the address of the people's pages."));
    }
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
                            + "<a href='"
                            + base
                            + found.group(2)
                            + "' class='user-mention'>@"
                            + found.group(2)
                            + "</a>"));
  }
}
