package dev.nexthop.markdown.kramdown.html;

import dev.nexthop.markdown.kramdown.tree.ContentModel;
import java.util.Locale;
import java.util.Set;

/** HTML's elements as kramdown sorts them; what is not among them is treated as XML. */
public final class HtmlElements {
  private static final Set<String> SPAN =
      words(
          "a abbr acronym b big bdo br button cite code del dfn em i img input ins kbd label mark"
              + " option q rb rbc rp rt rtc ruby samp select small span strong sub sup tt"
              + " u var");
  private static final Set<String> BLOCK =
      words(
          "address applet article aside blockquote body caption col colgroup dd dir div dl dt"
              + " fieldset figcaption footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html"
              + " iframe legend li main map menu nav ol optgroup p pre section summary table tbody"
              + " td tfoot th thead title tr ul");
  private static final Set<String> OTHER =
      words(
          "area base command details embed figure keygen link math meta noscript object param"
              + " script source style textarea track wbr");
  private static final Set<String> EMPTY =
      words("area base br col command embed hr img input keygen link meta param source track wbr");
  private static final Set<String> BLOCK_CONTENT =
      words(
          "address applet article aside blockquote body dd details div dl fieldset figcaption"
              + " figure footer form header hgroup iframe li main map menu nav noscript object"
              + " section summary td");
  private static final Set<String> SPAN_CONTENT =
      words(
          "a abbr acronym b bdo big button caption cite del dfn dt em h1 h2 h3 h4 h5 h6 i ins label"
              + " legend optgroup p q rb rbc rp rt rtc ruby select small span strong sub sup th tt");

  private HtmlElements() {}

  private static Set<String> words(String words) {
    return Set.of(words.split(" "));
  }

  /** Whether it stands in a line of text. */
  public static boolean isSpan(String name) {
    return SPAN.contains(name);
  }

  /** Whether it is never allowed in a line of text. */
  public static boolean isBlock(String name) {
    return BLOCK.contains(name);
  }

  /** Whether it ends no paragraph. */
  public static boolean staysInParagraph(String name) {
    return SPAN.contains(name) || name.equals("script");
  }

  /** Whether it is HTML's, so that its name is written in small letters. */
  public static boolean isKnown(String name) {
    return SPAN.contains(name) || BLOCK.contains(name) || OTHER.contains(name);
  }

  /** Whether it never has content. */
  public static boolean isEmpty(String name) {
    return EMPTY.contains(name);
  }

  /** How its content is parsed where content is parsed at all. */
  public static ContentModel content(String name) {
    if (BLOCK_CONTENT.contains(name)) {
      return ContentModel.BLOCK;
    }
    return SPAN_CONTENT.contains(name) ? ContentModel.SPAN : ContentModel.RAW;
  }

  /** The name in small letters. */
  public static String small(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** HTML's names in small letters, others as they are. */
  public static String canonical(String name) {
    String small = small(name);
    return isKnown(small) ? small : name;
  }
}
