package dev.nexthop.lab.question;

import dev.nexthop.problem.Place;
import dev.nexthop.problem.Problem;
import dev.nexthop.problem.ProblemException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** A YAML value that knows its place; scalars are the text as written. */
sealed interface Marked {
  /** Where it begins. */
  Place place();

  /** A scalar. */
  record Scalar(String text, Place place) implements Marked {}

  /** A list. */
  record Items(List<Marked> items, Place place) implements Marked {
    public Items {
      items = List.copyOf(items);
    }
  }

  /** A map, in order. */
  record Entries(List<Entry> entries, Place place) implements Marked {
    public Entries {
      entries = List.copyOf(entries);
    }
  }

  /** A key with its value. */
  record Entry(Scalar key, Marked value) {}

  /**
   * Text whose places are to be known.
   *
   * @param text YAML
   * @param file that it stands in
   * @param line 1-based, of its first line in the file; 0 if unknown
   * @param indent columns before it
   */
  record Source(String text, String file, int line, int indent) {
    Place place(Mark mark) {
      return line == 0
          ? Place.file(file)
          : new Place(file, line + mark.getLine(), indent + mark.getColumn() + 1);
    }

    Place start() {
      return line == 0 ? Place.file(file) : new Place(file, line, indent + 1);
    }
  }

  /**
   * The value of a text; an empty map if it has none.
   *
   * @throws ProblemException if it is no YAML, or nested deeper than questions are
   */
  static Marked of(Source source) throws ProblemException {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(1 << 20);
    options.setNestingDepthLimit(20);
    options.setMaxAliasesForCollections(20);
    try {
      ParserImpl parser =
          new ParserImpl(new StreamReader(new StringReader(source.text())), options);
      Composer composer = new Composer(parser, new Resolver(), options);
      return composer.checkNode()
          ? value(composer.getNode(), source, 0)
          : new Entries(List.of(), source.start());
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark();
      throw malformed(mark == null ? source.start() : source.place(mark), e.getProblem());
    } catch (YAMLException e) {
      throw malformed(source.start(), String.valueOf(e.getMessage()));
    }
  }

  private static ProblemException malformed(Place place, String message) {
    return new ProblemException(
        Problem.warning(
            "question-yaml",
            place,
            "The question is no YAML: " + message + ".",
            "Quote texts that hold a colon with a blank after it, or that begin with a sign."));
  }

  private static Marked value(Node node, Source source, int depth) throws ProblemException {
    Place place = source.place(node.getStartMark());
    if (depth > 10) {
      throw malformed(place, "it is nested too deeply");
    }
    if (node instanceof MappingNode map) {
      List<Entry> entries = new ArrayList<>();
      for (NodeTuple tuple : map.getValue()) {
        if (value(tuple.getKeyNode(), source, depth + 1) instanceof Scalar key) {
          entries.add(new Entry(key, value(tuple.getValueNode(), source, depth + 1)));
        }
      }
      return new Entries(entries, place);
    }
    if (node instanceof SequenceNode list) {
      List<Marked> items = new ArrayList<>();
      for (Node item : list.getValue()) {
        items.add(value(item, source, depth + 1));
      }
      return new Items(items, place);
    }
    return new Scalar(node instanceof ScalarNode scalar ? scalar.getValue() : "", place);
  }
}
