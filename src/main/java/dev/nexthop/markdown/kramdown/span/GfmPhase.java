package dev.nexthop.markdown.kramdown.span;

import dev.nexthop.markdown.kramdown.html.Chars;
import dev.nexthop.markdown.kramdown.options.KramdownOptions;
import dev.nexthop.markdown.kramdown.tree.Element;
import dev.nexthop.markdown.kramdown.tree.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What GitHub's flavour adds to a complete tree: ids of headers, hard line breaks. */
final class GfmPhase {
  private final Map<String, Integer> used = new HashMap<>();
  private final String prefix;
  private final boolean ids;
  private final boolean hardWrap;

  /** What becomes a line break: the end of a line, or a backslash there. */
  private final String lineEnd;

  GfmPhase(KramdownOptions options) {
    prefix = options.text("auto_id_prefix");
    ids = options.autoIds();
    hardWrap = options.flag("hard_wrap");
    lineEnd = hardWrap ? "\n" : "\\\n";
  }

  void complete(Element element) {
    List<Element> children = element.children();
    for (int i = 0; i < children.size(); i++) {
      Element child = children.get(i);
      if (child.kind() == Kind.TEXT && child.value().contains(lineEnd)) {
        i = wrap(element, i);
      } else if (child.kind() == Kind.HEADER && ids && !child.attributes().has("id")) {
        child.attributes().set("id", unique(id(child.detail())));
      } else if (child.kind() != Kind.HTML_ELEMENT && child.kind() != Kind.DEL) {
        complete(child);
      }
      children = element.children();
    }
  }

  /** Puts line breaks into a text; the index of the last piece. */
  private int wrap(Element element, int index) {
    List<Element> children = element.childrenForChange();
    String[] lines = children.get(index).value().split(Pattern.quote(lineEnd), -1);
    boolean omitLast =
        (hardWrap ? !isSpan(element.kind()) : element.kind() == Kind.PARAGRAPH)
            && index == children.size() - 1
            && lines[lines.length - 1].isEmpty();
    List<Element> pieces = new ArrayList<>();
    for (int i = 0; i < lines.length; i++) {
      pieces.add(new Element(Kind.TEXT, i > 0 ? "\n" + lines[i] : lines[i]));
      if (i < lines.length - 2 || (i == lines.length - 2 && !omitLast)) {
        pieces.add(new Element(Kind.BR));
      }
    }
    children.remove(index);
    children.addAll(index, pieces);
    return index + pieces.size() - 1;
  }

  private static boolean isSpan(Kind kind) {
    return switch (kind) {
      case EM, STRONG, DEL, LINK -> true;
      default -> false;
    };
  }

  private String unique(String id) {
    int count = used.merge(id, 1, Integer::sum) - 1;
    return prefix + (count == 0 ? id : id + "-" + count);
  }

  private static String id(String text) {
    String small = text.toLowerCase(Locale.ROOT);
    StringBuilder id = new StringBuilder(small.length());
    int c;
    for (int i = 0; i < small.length(); i += Character.charCount(c)) {
      c = small.codePointAt(i);
      if (c == ' ' || c == '\t') {
        id.append('-');
      } else if (c == '-' || Chars.isUnicodeWord(c)) {
        id.appendCodePoint(c);
      }
    }
    return id.toString();
  }
}
