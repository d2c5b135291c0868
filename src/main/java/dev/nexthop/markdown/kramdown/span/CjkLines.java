package dev.nexthop.markdown.kramdown.span;

import dev.nexthop.markdown.kramdown.html.HtmlElements;
import dev.nexthop.markdown.kramdown.tree.Element;
import dev.nexthop.markdown.kramdown.tree.Kind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code cjk_line_break: join}, an option of our own: leaves out line breaks between characters of
 * scripts that are written without spaces, since browsers would show a space there.
 *
 * <p>A single line break goes, with the spaces and tabs around it, if both its neighbours are
 * {@link CjkCharacters#isWide wide}, or one is and the other is {@link CjkCharacters#isNeutral
 * neutral} (an ellipsis, a dash, an arrow). It goes as well where emphasis, a link, an abbreviation
 * or an HTML element of the line begins or ends, and around the mark of a footnote. It stays beside
 * code, mathematics, entities, images and other elements without a content, and in all preformatted
 * text: code blocks, {@code pre}, {@code textarea}, {@code script} and the like.
 */
final class CjkLines {
  private static final Set<String> PREFORMATTED =
      Set.of("pre", "textarea", "script", "style", "listing", "xmp", "plaintext");

  /** The character before what follows; 0 if there is none that counts. */
  private int before;

  /** A text that ends in a line break after such a character. */
  private @Nullable Element open;

  /** Where that line break begins, with the spaces before it. */
  private int openAt;

  /** Joins lines everywhere below an element. */
  void join(Element element) {
    for (Element child : element.children()) {
      switch (child.kind()) {
        case TEXT -> text(child);
        case EM, STRONG, DEL, LINK -> join(child);
        case ABBREVIATION -> word(child.value());
        case HTML_ELEMENT -> html(child);
        case FOOTNOTE -> {
          // Its mark is no character of the line.
        }
        case CODESPAN, MATH, IMAGE, BR, RAW, ENTITY, SMART_QUOTE, TYPOGRAPHIC -> reset();
        default -> block(child);
      }
    }
  }

  private void html(Element element) {
    if (PREFORMATTED.contains(element.value()) || HtmlElements.isEmpty(element.value())) {
      reset();
    } else if (element.block()) {
      block(element);
    } else {
      join(element);
    }
  }

  private void block(Element block) {
    reset();
    if (block.kind() != Kind.CODEBLOCK) {
      join(block);
    }
    reset();
  }

  private void reset() {
    before = 0;
    open = null;
  }

  private void word(String text) {
    close(text.codePointAt(0));
    before = text.codePointBefore(text.length());
  }

  private void text(Element element) {
    String text = element.value();
    if (text.isEmpty()) {
      return;
    }
    close(text.codePointAt(0));
    if (text.indexOf('\n') < 0) {
      before = last(text);
      return;
    }
    StringBuilder joined = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      if (!isSpace(c)) {
        joined.appendCodePoint(c);
        before = CjkCharacters.isMark(c) ? before : c;
        i += Character.charCount(c);
        continue;
      }
      int end = i;
      while (end < text.length() && isSpace(text.charAt(end))) {
        end++;
      }
      space(element, text, i, end, joined);
      i = end;
    }
    element.value(joined.toString());
  }

  private int last(String text) {
    int i = text.length();
    while (i > 0 && CjkCharacters.isMark(text.codePointBefore(i))) {
      i -= Character.charCount(text.codePointBefore(i));
    }
    return i == 0 ? before : text.codePointBefore(i);
  }

  /** Takes over a run of white space, or leaves it out. */
  private void space(Element element, String text, int from, int to, StringBuilder joined) {
    int lineEnd = text.indexOf('\n', from);
    boolean single = lineEnd >= 0 && lineEnd < to && text.lastIndexOf('\n', to - 1) == lineEnd;
    boolean atEnd = to == text.length();
    if (single && !atEnd && CjkCharacters.join(before, text.codePointAt(to))) {
      return;
    }
    if (single && atEnd) {
      open = element;
      openAt = joined.length();
    } else {
      before = ' ';
    }
    joined.append(text, from, to);
  }

  /** Joins the text that ends in a line break, if the next character allows it. */
  private void close(int next) {
    if (open != null && CjkCharacters.join(before, next)) {
      open.value(open.value().substring(0, openAt));
    }
    if (open != null) {
      before = ' ';
    }
    open = null;
  }

  private static boolean isSpace(int c) {
    return c == ' ' || c == '\n' || c == '\t';
  }
}
