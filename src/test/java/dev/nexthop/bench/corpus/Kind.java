package dev.nexthop.bench.corpus;

/** A kind of edit, and what is waited for. */
enum Kind {
  BODY("body of a post"),
  NEWEST("body of the newest post"),
  TITLE("title of a post"),
  LAYOUT("layout of posts, page being viewed"),
  FOOTER("footer of every page, page being viewed"),
  DATA("data file that every page shows, page being viewed"),
  CONFIGURATION("title in the configuration, page being viewed"),
  ADDED("a post added, until the index shows it"),
  DELETED("a post deleted, until the index lacks it");

  private final String label;

  Kind(String label) {
    this.label = label;
  }

  /** How tables call it. */
  String label() {
    return label;
  }

  /** How many edits are measured where so many of single posts are: rebuilding all takes longer. */
  int edits(int ofPosts) {
    return switch (this) {
      case BODY, NEWEST, TITLE -> ofPosts;
      case LAYOUT, FOOTER, DATA, CONFIGURATION, ADDED, DELETED -> Math.max(1, ofPosts / 4);
    };
  }
}
