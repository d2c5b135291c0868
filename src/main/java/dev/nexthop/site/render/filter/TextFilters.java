package dev.nexthop.site.render.filter;

import dev.nexthop.liquid.Environment;
import dev.nexthop.liquid.error.LiquidException;
import dev.nexthop.liquid.value.Nil;
import dev.nexthop.liquid.value.Represented;
import dev.nexthop.liquid.value.Sequences;
import dev.nexthop.liquid.value.TakenList;
import dev.nexthop.liquid.value.Text;
import dev.nexthop.site.model.Slug;
import dev.nexthop.site.render.drop.Json;
import java.util.List;
import java.util.stream.IntStream;

/** Jekyll's filters of text. */
final class TextFilters {
  private TextFilters() {}

  static void addTo(Environment.Builder builder) {
    builder.filter(
        "slugify", 0, 1, (input, arguments, context) -> slugify(input, arguments.get(0)));
    builder.filter("xml_escape", 0, 0, (input, arguments, context) -> Xml.escape(Text.of(input)));
    builder.filter("cgi_escape", 0, 0, (input, arguments, context) -> cgiEscape(input));
    builder.filter("uri_escape", 0, 0, (input, arguments, context) -> uriEscape(input));
    builder.filter(
        "normalize_whitespace",
        0,
        0,
        (input, arguments, context) -> Texts.normalizeWhitespace(Text.of(input)));
    builder.filter(
        "number_of_words",
        0,
        1,
        (input, arguments, context) -> numberOfWords(input, Text.of(arguments.get(0))));
    builder.filter(
        "array_to_sentence_string",
        0,
        1,
        (input, arguments, context) -> sentence(input, Text.of(arguments.get(0, "and"))));
    builder.filter("strip_index", 0, 0, (input, arguments, context) -> stripIndex(input));
    builder.filter("jsonify", 0, 0, (input, arguments, context) -> Json.of(input));
    builder.filter("inspect", 0, 0, (input, arguments, context) -> Xml.escape(Text.inspect(input)));
  }

  private static Object slugify(Object input, Object mode) {
    if (input == Nil.NIL) {
      return input;
    }
    String name = mode == Nil.NIL ? "default" : Text.of(mode);
    if (input instanceof String text) {
      return Slug.of(text, name);
    }
    boolean known = List.of("raw", "default", "pretty", "ascii", "latin").contains(name);
    throw RubyErrors.noMethod(known ? "gsub" : "downcase", input);
  }

  private static String cgiEscape(Object input) {
    if (input instanceof String text) {
      return Texts.cgiEscape(text);
    }
    throw RubyErrors.noConversion(input, "String");
  }

  private static Object uriEscape(Object input) {
    if (input == Nil.NIL) {
      return input;
    }
    if (input instanceof String text) {
      return PercentEncoding.ANY.normalize(text);
    }
    throw LiquidException.foreign("Can't convert " + RubyErrors.className(input) + " into String.")
        .withHint("Give the filter a text.");
  }

  private static long numberOfWords(Object input, String mode) {
    if (input instanceof String text) {
      return Texts.numberOfWords(text, mode);
    }
    boolean scans = mode.equals("cjk") || mode.equals("auto");
    throw RubyErrors.noMethod(scans ? "scan" : "split", input);
  }

  private static Object stripIndex(Object input) {
    if (Text.of(input).isEmpty()) {
      return Nil.NIL;
    }
    if (input instanceof String text) {
      return Texts.stripIndex(text);
    }
    throw RubyErrors.noMethod("sub", input);
  }

  private static String sentence(Object input, String connector) {
    if (input instanceof String text) {
      return sentence(text, connector);
    }
    if (!(input instanceof List<?> list)) {
      throw RubyErrors.noMethod("length", input);
    }
    int last = list.size() - 1;
    return switch (list.size()) {
      case 0 -> "";
      case 1 -> Text.of(element(list, 0));
      case 2 -> Text.of(element(list, 0)) + " " + connector + " " + Text.of(element(list, 1));
      default ->
          Text.join(IntStream.range(0, last).mapToObj(i -> element(list, i)).toList(), ", ")
              + ", "
              + connector
              + " "
              + Text.of(element(list, last));
    };
  }

  /** A short string passes for a list of its characters. */
  private static String sentence(String text, String connector) {
    int length = text.codePointCount(0, text.length());
    if (length > 2) {
      int last = text.offsetByCodePoints(text.length(), -1);
      throw RubyErrors.noMethod("join", text.substring(0, last));
    }
    int second = length < 2 ? text.length() : text.offsetByCodePoints(0, 1);
    return length < 2
        ? text
        : text.substring(0, second) + " " + connector + " " + text.substring(second);
  }

  private static Object element(List<?> list, int index) {
    Object element = Sequences.at(list, index);
    return element instanceof Represented object && !(list instanceof TakenList)
        ? object.textInList()
        : element;
  }
}
