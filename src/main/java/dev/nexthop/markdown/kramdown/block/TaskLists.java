package dev.nexthop.markdown.kramdown.block;

import dev.nexthop.markdown.kramdown.html.Chars;
import dev.nexthop.markdown.kramdown.tree.Element;
import dev.nexthop.markdown.kramdown.tree.Kind;

/** GitHub's lists of tasks: items that begin with a box. */
final class TaskLists {
  private static final String BOX =
      "<input type=\"checkbox\" class=\"task-list-item-checkbox\" disabled=\"disabled\" />";
  private static final String CHECKED =
      "<input type=\"checkbox\" class=\"task-list-item-checkbox\" disabled=\"disabled\""
          + " checked=\"checked\" />";

  private TaskLists() {}

  /** Marks a list and its items, from the first with a box on. */
  static void mark(Element list) {
    boolean tasks = false;
    for (Element item : list.children()) {
      Element paragraph = item.first();
      if (paragraph == null || paragraph.kind() != Kind.PARAGRAPH || paragraph.first() == null) {
        continue;
      }
      tasks |= replaceBox(paragraph.children().get(0));
      if (tasks) {
        item.attributes().set("class", "task-list-item");
      }
    }
    if (tasks) {
      list.attributes().set("class", "task-list");
    }
  }

  private static boolean replaceBox(Element text) {
    String value = text.value();
    int at = Chars.skipSpace(value, 0, value.length());
    if (!value.startsWith("[", at) || !value.startsWith("]", at + 2)) {
      return false;
    }
    char mark = value.charAt(at + 1);
    int end = Chars.skipSpace(value, at + 3, value.length());
    if (end == at + 3 || (mark != ' ' && mark != 'x' && mark != 'X')) {
      return false;
    }
    text.value((mark == ' ' ? BOX : CHECKED) + value.substring(end));
    return true;
  }
}
