package dev.nexthop.lab.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The parts of an article's HTML that matter for labs, with their places in the text, so that the
 * rest stays as it is to the byte.
 *
 * @param blocks code blocks, in reading order
 * @param places elements that ask for a lab ({@code <div class="nexthop-lab" …>}), in reading order
 * @param questions code blocks of class {@code lab-question}, in reading order
 * @param lookups elements that ask for a field for a domain ({@code <div class="nexthop-lookup">})
 * @param progress elements that list the questions of all articles ({@code nexthop-progress})
 */
record ArticleHtml(
    List<CodeBlock> blocks,
    List<LabPlace> places,
    List<QuestionBlock> questions,
    List<LabPlace> lookups,
    List<LabPlace> progress) {

  /**
   * A code block that asks questions.
   *
   * @param id of the block's element; empty without one
   * @param text YAML
   */
  record QuestionBlock(String id, String text, int start, int end) {}

  /**
   * An element to be replaced by a lab.
   *
   * @param attributes of the element
   */
  record LabPlace(Map<String, String> attributes, int start, int end) {
    LabPlace {
      attributes = Map.copyOf(attributes);
    }

    String attribute(String name) {
      return attributes.getOrDefault(name, "");
    }
  }

  ArticleHtml {
    blocks = List.copyOf(blocks);
    places = List.copyOf(places);
    questions = List.copyOf(questions);
    lookups = List.copyOf(lookups);
    progress = List.copyOf(progress);
  }

  static ArticleHtml of(String html) {
    Document document = Jsoup.parse(html, "", Parser.htmlParser().setTrackPosition(true));
    List<CodeBlock> blocks = new ArrayList<>();
    List<LabPlace> places = new ArrayList<>();
    List<QuestionBlock> questions = new ArrayList<>();
    int section = 0;
    String heading = "";
    for (Element element : document.body().select("h1, h2, h3, h4, h5, h6, pre, div.nexthop-lab")) {
      if (element.normalName().startsWith("h")) {
        section++;
        heading = element.text();
      } else if (element.closest(".lab-question") != null) {
        question(element).ifPresent(questions::add);
      } else if (element.normalName().equals("pre")) {
        block(element, section, heading).ifPresent(blocks::add);
      } else if (element.endSourceRange().isTracked()) {
        places.add(place(element));
      }
    }
    return new ArticleHtml(
        blocks,
        places,
        questions,
        places(document, "div.nexthop-lookup"),
        places(document, "div.nexthop-progress"));
  }

  private static List<LabPlace> places(Document document, String selector) {
    return document.body().select(selector).stream()
        .filter(element -> element.endSourceRange().isTracked())
        .map(ArticleHtml::place)
        .toList();
  }

  private static LabPlace place(Element element) {
    return new LabPlace(
        attributes(element), element.sourceRange().startPos(), element.endSourceRange().endPos());
  }

  private static Optional<QuestionBlock> question(Element pre) {
    Element code = pre.selectFirst("> code");
    Element outer = outermost(pre);
    return code == null || !outer.endSourceRange().isTracked()
        ? Optional.empty()
        : Optional.of(
            new QuestionBlock(
                outer.id(),
                code.wholeText(),
                outer.sourceRange().startPos(),
                outer.endSourceRange().endPos()));
  }

  private static Optional<CodeBlock> block(Element pre, int section, String heading) {
    Element code = pre.selectFirst("> code");
    Element outer = outermost(pre);
    if (code == null
        || !outer.endSourceRange().isTracked()
        || pre.closest(".nexthop-lab") != null) {
      return Optional.empty();
    }
    Map<String, String> attributes = attributes(pre);
    attributes.putAll(attributes(outer));
    return Optional.of(
        new CodeBlock(
            code.wholeText(),
            language(code, outer),
            attributes,
            outer.endSourceRange().endPos(),
            section,
            heading));
  }

  /** Rouge's {@code div.highlighter-rouge} or {@code figure.highlight}, or the block itself. */
  private static Element outermost(Element pre) {
    Element rouge = pre.closest("div.highlighter-rouge, figure.highlight");
    return rouge == null ? pre : rouge;
  }

  private static String language(Element... elements) {
    for (Element element : elements) {
      for (String name : element.classNames()) {
        if (name.startsWith("language-")) {
          return name.substring("language-".length()).toLowerCase(Locale.ROOT);
        }
      }
    }
    return "";
  }

  private static Map<String, String> attributes(Element element) {
    Map<String, String> attributes = new HashMap<>();
    for (Attribute attribute : element.attributes()) {
      attributes.put(attribute.getKey(), attribute.getValue());
    }
    return attributes;
  }
}
