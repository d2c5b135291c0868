package dev.nexthop.site.generate.html;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What libxml2 knows of elements; src/test/ruby/record_html_elements.rb records it again. The order
 * of end tags is {@code htmlEndPriority} in its {@code HTMLparser.c}.
 */
final class HtmlElements {
  private static final Set<String> VOID =
      words(
          """
          area base basefont br col hr img input isindex link meta param
          """);

  private static final Set<String> BLOCK =
      words(
          """
          address area base blockquote caption center col colgroup dd dir div dl dt fieldset
          form h1 h2 h3 h4 h5 h6 hr isindex legend li link menu meta noframes noscript ol
          optgroup option p param pre style table tbody td tfoot th thead title tr ul
          """);

  /** An element in each line, and those whose start tags end it. */
  private static final Map<String, Set<String>> CLOSING =
      lists(
          """
          a: a fieldset table td th
          address: dd dl dt form li ul
          b: center p td th
          big: p
          caption: col colgroup tbody tfoot thead tr
          colgroup: colgroup tbody tfoot thead tr
          dd: dt
          dir: dd dl dt form ul
          dl: form li
          dt: dd dl
          font: center td th
          form: form
          h1: fieldset form li p table
          h2: fieldset form li p table
          h3: fieldset form li p table
          h4: fieldset form li p table
          h5: fieldset form li p table
          h6: fieldset form li p table
          i: center p td th
          legend: fieldset
          li: li
          menu: dd dl dt form ul
          ol: form ul
          option: optgroup option
          p: address blockquote caption center col colgroup dd dir div dl dt fieldset
          p: form h1 h2 h3 h4 h5 h6 hr li menu ol p pre table tbody td tfoot th title tr
          p: ul
          pre: dd dl dt fieldset form li table ul
          s: p
          small: p
          span: td th
          strike: p
          tbody: tbody tfoot
          td: tbody td tfoot th tr
          tfoot: tbody
          th: tbody td tfoot th tr
          thead: tbody tfoot
          tr: tbody tfoot tr
          tt: p
          u: p td th
          ul: address form menu ol pre
          """);

  private static final Set<String> BOOLEAN =
      words(
          "checked compact declare defer disabled ismap multiple nohref noresize noshade nowrap"
              + " readonly selected");

  private static final Map<String, Integer> PRIORITIES =
      Map.of(
          "div", 150, "td", 160, "th", 160, "tr", 170, "thead", 180, "tbody", 180, "tfoot", 180,
          "table", 190);

  private static final int USUAL_PRIORITY = 100;

  private HtmlElements() {}

  private static Set<String> words(String text) {
    return Set.copyOf(Arrays.asList(text.strip().split("\\s+")));
  }

  private static Map<String, Set<String>> lists(String text) {
    Map<String, Set<String>> lists = new HashMap<>();
    text.strip()
        .lines()
        .map(line -> line.strip().split(": "))
        .forEach(pair -> lists.merge(pair[0], words(pair[1]), HtmlElements::both));
    return Map.copyOf(lists);
  }

  private static Set<String> both(Set<String> one, Set<String> other) {
    return Stream.concat(one.stream(), other.stream()).collect(Collectors.toUnmodifiableSet());
  }

  /** Whether an element has no content and no end tag. */
  static boolean isVoid(String name) {
    return VOID.contains(name);
  }

  /** Whether the end tag is written of an element without content. */
  static boolean hasEndTag(String name) {
    return !name.equals("li");
  }

  /** Whether line breaks are written beside an element. */
  static boolean isBlock(String name) {
    return BLOCK.contains(name);
  }

  /** Whether the start tag of an element ends the one that is open. */
  static boolean closes(String start, String open) {
    return CLOSING.getOrDefault(open, Set.of()).contains(start);
  }

  /** Whether an attribute is written without a value. */
  static boolean isBoolean(String attribute) {
    return BOOLEAN.contains(attribute);
  }

  /** An end tag does not end elements whose priority is higher. */
  static int priority(String name) {
    return PRIORITIES.getOrDefault(name, USUAL_PRIORITY);
  }
}
