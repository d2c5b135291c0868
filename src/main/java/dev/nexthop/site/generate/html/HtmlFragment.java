package dev.nexthop.site.generate.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The content of a body: {@code Nokogiri::HTML::DocumentFragment}. */
public final class HtmlFragment {
  private final List<HtmlNode> nodes;

  private HtmlFragment(List<HtmlNode> nodes) {
    this.nodes = nodes;
  }

  /** Reads a text, whatever its mistakes. */
  public static HtmlFragment of(String html) {
    List<HtmlNode> nodes = new ArrayList<>();
    HtmlParser.nodes(html).forEach(node -> nodes.add(linked(node)));
    return new HtmlFragment(nodes);
  }

  /** Prefixes of the outermost elements mean namespaces, which there are not. */
  private static HtmlNode linked(HtmlNode node) {
    if (!(node instanceof HtmlNode.Element element)) {
      return node;
    }
    Map<String, Optional<String>> attributes = new LinkedHashMap<>();
    element.attributes().entrySet().stream()
        .sorted(
            (one, other) -> Boolean.compare(isPrefixed(one.getKey()), isPrefixed(other.getKey())))
        .forEach(entry -> attributes.put(entry.getKey(), entry.getValue()));
    String name = element.name().replaceFirst("^[^:]*:(?=.)", "");
    return new HtmlNode.Element(name, attributes, element.children());
  }

  private static boolean isPrefixed(String name) {
    return name.indexOf(':') >= 0;
  }

  /**
   * The text with changes.
   *
   * @param kept names of elements whose texts stay as they are
   * @param change of a text in HTML, with entities for what is markup
   */
  public String replaced(Set<String> kept, UnaryOperator<String> change) {
    replace(nodes, kept, change);
    return HtmlPrinter.printed(nodes);
  }

  private static void replace(
      List<HtmlNode> nodes, Set<String> kept, UnaryOperator<String> change) {
    for (int i = 0; i < nodes.size(); i++) {
      if (nodes.get(i) instanceof HtmlNode.Element element && !kept.contains(element.name())) {
        replace(element.children(), kept, change);
      } else if (nodes.get(i) instanceof HtmlNode.Text text) {
        String html = HtmlPrinter.escaped(text.text());
        String changed = change.apply(html);
        if (!changed.equals(html)) {
          List<HtmlNode> replacement = HtmlParser.nodes(changed);
          nodes.remove(i);
          nodes.addAll(i, replacement);
          i += replacement.size() - 1;
        }
      }
    }
  }
}
