package dev.nexthop.markdown.kramdown.html;

import dev.nexthop.markdown.kramdown.tree.AsciiSpace;
import dev.nexthop.markdown.kramdown.tree.ContentModel;
import dev.nexthop.markdown.kramdown.tree.Element;
import dev.nexthop.markdown.kramdown.tree.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Turns HTML's elements into kramdown's own where there are such: {@code html_to_native}. White
 * space is treated as browsers do.
 */
public final class NativeElements {
  private static final Map<String, Kind> SIMPLE =
      Map.ofEntries(
          Map.entry("blockquote", Kind.BLOCKQUOTE),
          Map.entry("hr", Kind.HR),
          Map.entry("br", Kind.BR),
          Map.entry("img", Kind.IMAGE),
          Map.entry("p", Kind.PARAGRAPH),
          Map.entry("thead", Kind.THEAD),
          Map.entry("tbody", Kind.TBODY),
          Map.entry("tfoot", Kind.TFOOT),
          Map.entry("tr", Kind.TR),
          Map.entry("td", Kind.TD),
          Map.entry("th", Kind.TD),
          Map.entry("ul", Kind.UL),
          Map.entry("ol", Kind.OL),
          Map.entry("dl", Kind.DL),
          Map.entry("li", Kind.LI),
          Map.entry("dt", Kind.DT),
          Map.entry("dd", Kind.DD));
  private static final Pattern MATH_TYPE = Pattern.compile("\\bmath/tex\\b");
  private static final Pattern CDATA =
      Pattern.compile("\\A(?:%\\s*)?<!\\[CDATA\\[\n?(.*?)(?:\\s%)?]]>\\z", Pattern.DOTALL);
  private static final Set<String> WITHOUT_TEXT =
      words("html head hgroup ol ul dl table colgroup tbody thead tfoot tr select optgroup");
  private static final Set<String> WRAPPING =
      words(
          "body section nav article aside header footer address div li dd blockquote figure"
              + " figcaption fieldset form");
  private static final Set<String> WITHOUT_SPACE =
      words(
          "body section nav article aside header footer address div li dd blockquote figure"
              + " figcaption td th fieldset form");
  private static final Set<String> STRIPPED =
      words(
          "address article aside blockquote body caption dd div dl dt fieldset figcaption form"
              + " footer header h1 h2 h3 h4 h5 h6 legend li nav p section td th");

  private NativeElements() {}

  private static Set<String> words(String words) {
    return Set.of(words.split(" "));
  }

  /** Converts an element and what is in it. */
  public static void convert(Element element) {
    convert(element, true, false, "div");
  }

  private static void convert(Element element, boolean convert, boolean keepSpace, String parent) {
    if (element.kind() == Kind.XML_COMMENT || element.kind() == Kind.XML_PI) {
      element.block(
          HtmlElements.content(parent) != ContentModel.SPAN && !HtmlElements.isSpan(parent));
      return;
    }
    if (element.kind() != Kind.HTML_ELEMENT) {
      return;
    }
    String name = element.value();
    if (convert && special(element, name)) {
      return;
    }
    if (convert && WITHOUT_TEXT.contains(name)) {
      element.childrenForChange().removeIf(child -> child.kind() == Kind.TEXT);
    }
    Kind simple = convert ? SIMPLE.get(name) : null;
    if (simple != null) {
      become(element, simple);
      children(element, true, keepSpace, name);
    } else {
      asHtml(element, convert, keepSpace);
    }
    if (convert) {
      space(element, name);
    }
  }

  private static void space(Element element, String name) {
    if (STRIPPED.contains(name)) {
      strip(element);
    }
    if (WITHOUT_SPACE.contains(name)) {
      removeSpace(element);
    }
    if (WRAPPING.contains(name)) {
      wrap(element);
    }
  }

  /** Elements that are converted under conditions; whether it is one. */
  private static boolean special(Element element, String name) {
    switch (name) {
      case "a" -> {
        boolean link = element.attributes().has("href");
        if (link) {
          become(element, Kind.LINK);
          children(element, true, false, "a");
        } else {
          asHtml(element, false, false);
        }
      }
      case "em", "i", "strong", "b" -> emphasis(element, name);
      case "h1", "h2", "h3", "h4", "h5", "h6" -> {
        element.detail(NativeText.of(element));
        element.level(name.charAt(1) - '0');
        become(element, Kind.HEADER);
        children(element, true, false, name);
      }
      case "script" -> {
        return math(element);
      }
      case "code", "pre" -> NativeText.code(element, name);
      case "table" -> table(element);
      case "textarea" -> asHtml(element, true, true);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Mathematics as kramdown writes them for MathJax; whether the script is such. */
  private static boolean math(Element script) {
    String type = script.attributes().getOrEmpty("type");
    Element first = script.first();
    boolean text = first != null && (first.kind() == Kind.TEXT || first.kind() == Kind.RAW);
    if (first == null || !text || !MATH_TYPE.matcher(type).find()) {
      // Without a text, kramdown fails.
      return false;
    }
    String written = first.value();
    become(script, Kind.MATH);
    script.value(CDATA.matcher(written).replaceFirst("$1"));
    script.block(type.contains("mode=display"));
    script.attributes().remove("type");
    script.children(new ArrayList<>(0));
    return true;
  }

  private static void emphasis(Element element, String name) {
    String text = NativeText.of(element);
    boolean loose =
        !text.isEmpty()
            && (Chars.isSpace(text.charAt(0)) || Chars.isSpace(text.charAt(text.length() - 1)));
    if (loose) {
      asHtml(element, false, false);
    } else {
      become(element, name.equals("em") || name.equals("i") ? Kind.EM : Kind.STRONG);
      children(element, true, false, name);
    }
  }

  private static void table(Element element) {
    if (!NativeTables.isSimple(element)) {
      asHtml(element, false, false);
      return;
    }
    element.childrenForChange().removeIf(child -> child.kind() == Kind.TEXT);
    children(element, true, false, "table");
    become(element, Kind.TABLE);
    NativeTables.finish(element);
  }

  private static void become(Element element, Kind kind) {
    element.become(kind, "");
    element.list(null);
    element.block(false);
  }

  private static void asHtml(Element element, boolean convert, boolean keepSpace) {
    String name = element.value();
    element.list(null);
    element.block(!HtmlElements.isSpan(name));
    element.model(convert ? HtmlElements.content(name) : ContentModel.RAW);
    element.closed(false);
    children(element, convert, keepSpace, name);
  }

  private static void children(Element element, boolean convert, boolean keepSpace, String name) {
    List<Element> converted = new ArrayList<>();
    for (Element child : element.children()) {
      if (child.kind() == Kind.TEXT) {
        NativeText.split(child.value(), keepSpace || !convert, converted);
      } else {
        convert(child, convert, keepSpace, name);
        converted.add(child);
      }
    }
    element.children(converted);
  }

  private static void strip(Element element) {
    Element first = element.first();
    if (first != null && first.kind() == Kind.TEXT) {
      first.value(AsciiSpace.stripLeading(first.value()));
    }
    Element last = element.last();
    if (last != null && last.kind() == Kind.TEXT) {
      last.value(AsciiSpace.stripTrailing(last.value()));
    }
  }

  private static void removeSpace(Element element) {
    List<Element> all = element.children();
    List<Element> kept = new ArrayList<>(all.size());
    for (int i = 0; i < all.size(); i++) {
      Element child = all.get(i);
      boolean atEdge = i == 0 || i == all.size() - 1;
      boolean space = child.kind() == Kind.TEXT && AsciiSpace.isBlank(child.value());
      if (!space || (!atEdge && !(isBlock(all.get(i - 1)) && isBlock(all.get(i + 1))))) {
        kept.add(child);
      }
    }
    element.children(kept);
  }

  private static void wrap(Element element) {
    List<Element> wrapped = new ArrayList<>();
    Element paragraph = element;
    for (Element child : element.children()) {
      if (isBlock(child)) {
        wrapped.add(child);
        paragraph = element;
        continue;
      }
      if (paragraph == element) {
        paragraph = new Element(Kind.PARAGRAPH);
        paragraph.transparent(true);
        wrapped.add(paragraph);
      }
      paragraph.add(child);
    }
    element.children(wrapped);
  }

  private static boolean isBlock(Element element) {
    return switch (element.kind()) {
      case HTML_ELEMENT, XML_COMMENT, XML_PI, COMMENT, RAW, MATH -> element.block();
      case TEXT, EM, STRONG, DEL, LINK, IMAGE, CODESPAN, BR -> false;
      case EOB, RAW_TEXT, THEAD, TBODY, TFOOT, TR -> false;
      case ENTITY, SMART_QUOTE, TYPOGRAPHIC, FOOTNOTE, ABBREVIATION -> false;
      default -> true;
    };
  }
}
