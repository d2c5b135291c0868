package dev.nexthop.markdown.flexmark;

import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/** Typographic quotes, dashes and dots as cmark's {@code inlines.c} makes them (SMART). */
final class SmartPunctuation implements NodeRenderer {
  private final Map<Text, StringBuilder> written = new IdentityHashMap<>();

  /** A quote that may be opened still. */
  private record Quote(StringBuilder text, int index) {}

  /** The quotes that may be opened still: marks of one kind pass over those of the other. */
  private record Open(Deque<Quote> singles, Deque<Quote> doubles) {
    Open() {
      this(new ArrayDeque<>(), new ArrayDeque<>());
    }

    Deque<Quote> of(char mark) {
      return mark == '"' ? doubles : singles;
    }
  }

  @Override
  public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
    return Set.of(new NodeRenderingHandler<>(Text.class, this::text));
  }

  private void text(Text node, NodeRendererContext context, HtmlWriter html) {
    if (!written.containsKey(node)) {
      Node block = node;
      while (block.getParent() != null
          && !(block instanceof Block)
          && !(block instanceof TableCell)) {
        block = block.getParent();
      }
      walk(block, new Open());
    }
    StringBuilder smart = written.get(node);
    html.text(Escaping.unescapeString(smart == null ? node.getChars() : smart));
  }

  /** What is opened within emphasis ends with it; a link has quotes of its own. */
  private void walk(Node node, Open outer) {
    boolean link = node instanceof Link || node instanceof LinkRef;
    Open open = link ? new Open() : outer;
    int singles = open.singles().size();
    int doubles = open.doubles().size();
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      if (child instanceof Text text) {
        written.put(text, smart(text, open));
      } else if (!(child instanceof Block)) {
        walk(child, open);
      }
    }
    while (open.singles().size() > singles) {
      open.singles().pop();
    }
    while (open.doubles().size() > doubles) {
      open.doubles().pop();
    }
  }

  private static StringBuilder smart(Text node, Open open) {
    BasedSequence chars = node.getChars();
    BasedSequence document = chars.getBaseSequence();
    StringBuilder out = new StringBuilder();
    int index = 0;
    while (index < chars.length()) {
      char c = chars.charAt(index);
      int end = index + 1;
      switch (c) {
        case '\\' -> {
          end = Math.min(index + 2, chars.length());
          out.append(chars, index, end);
        }
        case '-' -> {
          end = run(chars, index, index + chars.length());
          out.append(dashes(end - index));
        }
        case '.' -> {
          end = run(chars, index, index + 3);
          out.append(end - index == 3 ? "…" : ".".repeat(end - index));
        }
        case '"', '\'' -> {
          int at = chars.getStartOffset() + index;
          quote(c, around(document, at - 1), around(document, at + 1), out, open);
        }
        default -> out.append(c);
      }
      index = end;
    }
    return out;
  }

  private static int run(CharSequence chars, int from, int most) {
    int end = from;
    while (end < chars.length() && end < most && chars.charAt(end) == chars.charAt(from)) {
      end++;
    }
    return end;
  }

  private static char around(CharSequence document, int index) {
    return index < 0 || index >= document.length() ? '\n' : document.charAt(index);
  }

  private static void quote(char mark, char before, char after, StringBuilder out, Open open) {
    boolean left =
        !isSpace(after) && (!Punctuation.is(after) || isSpace(before) || Punctuation.is(before));
    boolean right =
        !isSpace(before) && (!Punctuation.is(before) || isSpace(after) || Punctuation.is(after));
    boolean opens =
        left && (!right || before == '(' || before == '[') && before != ']' && before != ')';
    Quote opener = right ? open.of(mark).poll() : null;
    if (opener != null) {
      opener.text().setCharAt(opener.index(), mark == '"' ? '“' : '‘');
    }
    if (mark == '\'') {
      out.append('’');
    } else {
      out.append(right ? '”' : '“');
    }
    if (opens && opener == null) {
      open.of(mark).push(new Quote(out, out.length() - 1));
    }
  }

  private static String dashes(int count) {
    if (count == 1) {
      return "-";
    }
    int en = count % 3 == 0 ? 0 : count % 2 == 0 ? count / 2 : count % 3 == 2 ? 1 : 2;
    int em = (count - 2 * en) / 3;
    return "—".repeat(em) + "–".repeat(en);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
