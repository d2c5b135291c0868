package dev.nexthop.markdown.kramdown.flexmark;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.ContentNode;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.TextCollectingVisitor;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.nexthop.markdown.kramdown.tree.Attributes;
import dev.nexthop.markdown.kramdown.tree.Element;
import dev.nexthop.markdown.kramdown.tree.Kind;

/**
 * What a node was when the tree was built, as far as changes of it are rendered. Parts are compared
 * by identity: what flexmark's setters set is another object, even if it reads the same.
 *
 * @param content text of code, lines of a block of code, what is read instead of a picture
 * @param target of a link, info of a block of code, id of a heading
 */
record NodeState(BasedSequence chars, Object content, Object target, Object title, int level) {
  private static final String NONE = "";

  /** The state that a node is in. */
  static NodeState of(Node node) {
    BasedSequence chars = node.getChars();
    if (node instanceof Heading heading) {
      return new NodeState(chars, NONE, heading.getAnchorRefId(), NONE, heading.getLevel());
    }
    if (node instanceof InlineLinkNode link) {
      return new NodeState(chars, alternative(link), link.getUrl(), link.getTitle(), 0);
    }
    if (node instanceof Code code) {
      return new NodeState(chars, code.getText(), NONE, NONE, 0);
    }
    if (node instanceof FencedCodeBlock block) {
      return new NodeState(chars, block.getContentLines(), block.getInfo(), NONE, 0);
    }
    Object content = node instanceof ContentNode block ? block.getContentLines() : NONE;
    return new NodeState(chars, content, NONE, NONE, 0);
  }

  /** Characters of a picture's only text; what others have is no picture's, or was changed. */
  private static Object alternative(InlineLinkNode link) {
    Node first = link instanceof Image ? link.getFirstChild() : null;
    return first != null && first == link.getLastChild() ? first.getChars() : NONE;
  }

  /** Makes changes of a node changes of the element that it was made of. */
  void apply(Node node, Element element) {
    NodeState now = of(node);
    switch (element.kind()) {
      case TEXT, ENTITY, XML_COMMENT, XML_PI -> text(node, element);
      case HEADER -> {
        element.level(now.level);
        // flexmark's renderers give headings that have no id one, and don't call it explicit.
        boolean explicit = node instanceof Heading heading && heading.isExplicitAnchorRefId();
        if (!now.target.equals(target) && (explicit || !target.equals(NONE))) {
          element.attributes().set("id", now.target.toString());
        }
      }
      case LINK -> link(now, "href", element.attributes());
      case IMAGE -> {
        link(now, "src", element.attributes());
        if (now.content != content || childCount(node) > 1) {
          String alt = new TextCollectingVisitor().collectAndGetText(node);
          element.attributes().set("alt", alt);
        }
      }
      case CODESPAN -> {
        if (now.content != content) {
          element.value(now.content.toString());
        }
      }
      case CODEBLOCK -> code(node, now, element);
      default -> {}
    }
  }

  private static int childCount(Node node) {
    Node first = node.getFirstChild();
    return first == null ? 0 : first == node.getLastChild() ? 1 : 2;
  }

  private void text(Node node, Element element) {
    BasedSequence now = node.getChars();
    if (now == chars) {
      return;
    }
    if (node instanceof Text || node instanceof SoftLineBreak) {
      element.value(now.unescape());
    } else if (node instanceof HtmlEntity) {
      String character = now.unescape();
      element.become(Kind.TEXT, character);
    } else {
      element.value(now.toString());
    }
  }

  private void link(NodeState now, String name, Attributes attributes) {
    if (now.target != target) {
      attributes.set(name, ((BasedSequence) now.target).unescape());
    }
    if (now.title != title) {
      BasedSequence written = (BasedSequence) now.title;
      if (written.isNull()) {
        attributes.remove("title");
      } else {
        attributes.set("title", written.unescape());
      }
    }
  }

  private void code(Node node, NodeState now, Element element) {
    if (now.content != content && node instanceof ContentNode block) {
      element.value(block.getContentChars().toString());
    }
    if (now.target != target) {
      String info = now.target.toString();
      String others = without(element.attributes().getOrEmpty("class"), element.detail());
      element.detail(info);
      String language = language(info);
      String classes = language + (language.isEmpty() || others.isEmpty() ? "" : " ") + others;
      if (classes.isEmpty()) {
        element.attributes().remove("class");
      } else {
        element.attributes().set("class", classes);
      }
    }
  }

  /** The class that names the language of an info string, without what follows a question mark. */
  static String language(String info) {
    int question = info.indexOf('?');
    String name = question < 0 ? info : info.substring(0, question);
    return name.isEmpty() ? "" : "language-" + name;
  }

  private static String without(String classes, String info) {
    String language = language(info);
    if (language.isEmpty() || !(" " + classes + " ").contains(" " + language + " ")) {
      return classes;
    }
    return (" " + classes + " ").replace(" " + language + " ", " ").strip();
  }
}
