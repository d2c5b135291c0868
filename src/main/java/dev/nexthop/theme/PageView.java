package dev.nexthop.theme;

import java.util.List;
import java.util.Optional;

/**
 * A page in one of the layouts.
 *
 * @param content the page's HTML, made of the author's text: not escaped again
 * @param post what a post has besides; empty on a page
 * @param groups lists of posts below the content
 */
public record PageView(Frame frame, String content, Optional<Post> post, List<Group> groups) {
  public PageView {
    groups = List.copyOf(groups);
  }

  /**
   * A post's own.
   *
   * @param previous the older post in the same language
   * @param next the newer post in the same language
   */
  public record Post(Entry entry, Optional<Entry> previous, Optional<Entry> next) {}

  /**
   * Posts under a heading.
   *
   * @param id of the heading
   */
  public record Group(String id, String title, List<Entry> entries) {
    public Group {
      entries = List.copyOf(entries);
    }
  }
}
