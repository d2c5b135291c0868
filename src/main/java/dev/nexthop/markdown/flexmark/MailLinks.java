package dev.nexthop.markdown.flexmark;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/** Addresses of mails in a block's text, outside of links. */
final class MailLinks {
  private static final Pattern TYPOGRAPHY = Pattern.compile("--+|\\.\\.\\.");

  private MailLinks() {}

  /** Makes nodes of the addresses; without recursion, as spans may be nested deeply. */
  static void mark(Node block, boolean smart) {
    Deque<Node> open = new ArrayDeque<>();
    open.push(block);
    while (!open.isEmpty()) {
      Node next;
      for (Node child = open.pop().getFirstChild(); child != null; child = next) {
        next = child.getNext();
        if (child instanceof Text text) {
          split(text, smart);
        } else if (!isLink(child)) {
          open.push(child);
        }
      }
    }
  }

  private static boolean isLink(Node node) {
    return node instanceof Link
        || node instanceof AutoLink
        || node instanceof MailLink
        || node instanceof LinkRef reference && reference.isDefined();
  }

  private static void split(Text node, boolean smart) {
    BasedSequence chars = node.getChars();
    int sign = chars.indexOf('@');
    if (sign < 0) {
      return;
    }
    String text = smart ? withoutTypography(chars) : chars.toString();
    int done = 0;
    while (sign >= 0) {
      int start = Autolinks.mailStart(text, sign, done);
      int end = start < 0 ? -1 : Autolinks.mailEnd(text, sign);
      if (end > sign + 1) {
        if (start > done) {
          node.insertBefore(new Text(chars.subSequence(done, start)));
        }
        MailLink link = new MailLink();
        link.setText(chars.subSequence(start, end));
        link.setCharsFromContent();
        node.insertBefore(link);
        done = end;
      }
      sign = text.indexOf('@', Math.max(sign + 1, done));
    }
    if (done == text.length()) {
      node.unlink();
    } else if (done > 0) {
      node.setChars(chars.subSequence(done));
    }
  }

  /** Dashes and dots that become others are no part of an address. */
  private static String withoutTypography(BasedSequence chars) {
    return TYPOGRAPHY.matcher(chars).replaceAll(found -> " ".repeat(found.end() - found.start()));
  }
}
