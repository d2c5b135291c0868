package dev.nexthop.site.generate;

import dev.nexthop.site.model.Convertible;
import dev.nexthop.site.model.Document;
import dev.nexthop.site.model.Page;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text between the tags in the body of a page, outside some elements. */
final class BodyText {
  private static final Pattern TOKEN =
      Pattern.compile("<!--.*?-->|<(/?)([A-Za-z][\\w-]*)[^>]*>|[^<]+|<", Pattern.DOTALL);
  private static final Pattern BODY = Pattern.compile("<body.*?>", Pattern.DOTALL);

  private final Set<String> kept;

  /**
   * @param kept names of elements whose text stays as it is
   */
  BodyText(Set<String> kept) {
    this.kept = Set.copyOf(kept);
  }

  /**
   * Whether a document becomes a page in HTML, as its extension or the end of its permalink says.
   */
  static boolean isHtml(Convertible document) {
    boolean isFolder = document.get("permalink").toString().endsWith("/");
    if (document instanceof Page page) {
      return isFolder || page.outputExt().equals(".html");
    }
    return document instanceof Document other
        && other.isWritten()
        && (isFolder || other.outputExt().equals(".html"));
  }

  /** The page with its texts changed. */
  String replaced(String page, UnaryOperator<String> change) {
    Matcher body = BODY.matcher(page);
    int from = body.find() ? body.end() : 0;
    int end = from == 0 ? -1 : page.indexOf("</body>", from);
    int to = end < 0 ? page.length() : end;
    return page.substring(0, from) + inside(page.substring(from, to), change) + page.substring(to);
  }

  private String inside(String html, UnaryOperator<String> change) {
    StringBuilder out = new StringBuilder();
    Deque<String> open = new ArrayDeque<>();
    Matcher token = TOKEN.matcher(html);
    while (token.find()) {
      String text = token.group();
      String tag = token.group(2) == null ? "" : token.group(2).toLowerCase(Locale.ROOT);
      if (kept.contains(tag) && token.group(1).isEmpty()) {
        open.push(tag);
      } else if (kept.contains(tag)) {
        open.removeFirstOccurrence(tag);
      }
      out.append(text.startsWith("<") || !open.isEmpty() ? text : change.apply(text));
    }
    return out.toString();
  }
}
