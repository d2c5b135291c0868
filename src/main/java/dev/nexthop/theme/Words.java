package dev.nexthop.theme;

import java.util.Locale;

/** The theme's own words. */
public enum Words {
  JA(
      "本文へ移動",
      "メニュー",
      "ほかの言語",
      "配色を切り替える",
      "タグ",
      "前の記事",
      "次の記事",
      "記事の前後",
      "フィード",
      "この記事のタグ",
      "日本語",
      "記事"),
  EN(
      "Skip to content",
      "Menu",
      "Other languages",
      "Switch colours",
      "Tags",
      "Previous",
      "Next",
      "More articles",
      "Feed",
      "Tags of this article",
      "English",
      "Articles");

  private final String[] words;

  Words(String... words) {
    this.words = words;
  }

  /** The words for a BCP 47 tag; English for all but Japanese. */
  static Words in(String tag) {
    return tag.toLowerCase(Locale.ROOT).startsWith("ja") ? JA : EN;
  }

  /** Text of the link that leads past the head of the page. */
  public String skip() {
    return words[0];
  }

  /** Name of the navigation. */
  public String menu() {
    return words[1];
  }

  /** Name of the list of translations. */
  public String languages() {
    return words[2];
  }

  /** Name of the switch between light and dark. */
  public String colours() {
    return words[3];
  }

  /** Title of the index of tags. */
  public String tags() {
    return words[4];
  }

  /** The post before this one. */
  public String previous() {
    return words[5];
  }

  /** The post after this one. */
  public String next() {
    return words[6];
  }

  /** Name of the links to the posts around this one. */
  public String around() {
    return words[7];
  }

  /** Text of the link to the feed. */
  public String feed() {
    return words[8];
  }

  /** Name of a post's list of tags. */
  public String postTags() {
    return words[9];
  }

  /** The language in its own words. */
  public String language() {
    return words[10];
  }

  /** Heading of a list of posts. */
  public String posts() {
    return words[11];
  }
}
