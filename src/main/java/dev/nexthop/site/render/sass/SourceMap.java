package dev.nexthop.site.render.sass;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.nexthop.site.render.sass.Mappings.Segment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The source map of a style sheet. Sources are named by their way from the site's source, the style
 * sheet itself by its file name, and all files that were read are listed, as {@code
 * Converters::Scss} and LibSass ({@code source_map.cpp}) have it. It leads from each rule and
 * declaration to its line.
 *
 * @param sources the style sheet itself, and those it imports in the order in which they are read
 * @param mappings from places of the printed style sheet to places of the sources
 */
public record SourceMap(List<Source> sources, String mappings) {
  /** Sources and mappings are kept as they are. */
  public SourceMap {
    sources = List.copyOf(sources);
  }

  /**
   * A style sheet before it was compiled.
   *
   * @param name what it is called in the map; empty for the style sheet itself
   * @param text as its file has it
   */
  public record Source(String name, String text) {}

  /**
   * What was compiled.
   *
   * @param files the style sheet itself first, and those that were read, by their addresses
   * @param prepared what the compiler got, by the same addresses
   */
  record Compilation(Map<String, Source> files, Map<String, String> prepared) {}

  /**
   * The map of a printed style sheet.
   *
   * @param compilation its sources
   * @param json the compiler's own map, of what it wrote
   * @param css what the compiler wrote
   * @param printed what was made of it
   */
  static SourceMap of(Compilation compilation, String json, String css, Printed printed) {
    List<String> addresses = List.copyOf(compilation.files().keySet());
    List<Source> sources = List.copyOf(compilation.files().values());
    JsonNode map = read(json);
    List<Integer> numbers = new ArrayList<>();
    List<OriginalPlaces> places = new ArrayList<>();
    for (JsonNode name : map.path("sources")) {
      int number = Math.max(0, addresses.indexOf(name.asText()));
      String address = addresses.get(number);
      numbers.add(number);
      places.add(
          new OriginalPlaces(
              sources.get(number).text(),
              compilation.prepared().getOrDefault(address, sources.get(number).text())));
    }
    Lines written = new Lines(css);
    Lines result = new Lines(printed.text());
    Map<Integer, List<Segment>> lines =
        Mappings.read(map.path("mappings").asText()).stream()
            .collect(Collectors.groupingBy(Segment::line, HashMap::new, Collectors.toList()));
    List<Segment> segments = new ArrayList<>();
    for (Printed.Mark mark : printed.marks()) {
      Lines.Position at = result.position(mark.at());
      Lines.Position start = written.position(mark.start());
      lines.getOrDefault(start.line(), List.of()).stream()
          .filter(segment -> segment.column() <= start.column())
          .reduce((first, second) -> second)
          .ifPresent(
              segment -> {
                Lines.Position original =
                    places
                        .get(segment.source())
                        .of(new Lines.Position(segment.sourceLine(), segment.sourceColumn()));
                segments.add(
                    new Segment(
                        at.line(),
                        at.column(),
                        numbers.get(segment.source()),
                        original.line(),
                        original.column()));
              });
    }
    return new SourceMap(sources, Mappings.written(segments));
  }

  private static JsonNode read(String json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The compiler's source map is no JSON.", e);
    }
  }

  /**
   * The map as its file has it.
   *
   * @param file name of the style sheet that was made
   * @param source name of the one that it was made of
   */
  public String json(String file, String source) {
    return "{\n\t\"version\": 3,\n\t\"file\": "
        + quoted(file)
        + ",\n\t\"sources\": "
        + list(sources.stream().map(each -> each.name().isEmpty() ? source : each.name()).toList())
        + ",\n\t\"sourcesContent\": "
        + list(sources.stream().map(Source::text).toList())
        + ",\n\t\"names\": [],\n\t\"mappings\": "
        + quoted(mappings)
        + "\n}";
  }

  private static String list(List<String> texts) {
    return texts.stream()
        .map(text -> "\n\t\t" + quoted(text))
        .collect(Collectors.joining(",", "[", "\n\t]"));
  }

  private static String quoted(String text) {
    return TextNode.valueOf(text).toString();
  }
}
