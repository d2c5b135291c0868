package dev.nexthop.site.read;

import dev.nexthop.problem.Place;
import dev.nexthop.problem.Problem;
import dev.nexthop.problem.ProblemException;
import dev.nexthop.site.model.Values;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * YAML as Ruby's {@code Psych.safe_load} reads it with dates, times and aliases allowed. Size,
 * nesting and aliases are limited.
 */
public final class Yaml {
  private static final Tag PLAIN = new Tag("!plain");
  private static final int MOST_CHARACTERS = 64 << 20;
  private static final int DEEPEST = 200;
  private static final int MOST_ALIASES = 10_000;
  private static final int MOST_VALUES = 5_000_000;

  private final YamlScalars scalars;
  private final Map<Node, Object> known = new IdentityHashMap<>();
  private int values;

  private Yaml(ZoneId zone) {
    scalars = new YamlScalars(zone);
  }

  /**
   * The value of the first document; Nil if there is none.
   *
   * @param text YAML
   * @param file for the place of the problem
   * @param zone in which times without a zone are shown
   * @throws ProblemException with one problem: {@code yaml} for what is no YAML, {@code yaml-class}
   *     for what Ruby would not make of it; its message is what Psych says
   */
  public static Object load(String text, String file, ZoneId zone) throws ProblemException {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(MOST_CHARACTERS);
    options.setNestingDepthLimit(DEEPEST);
    options.setMaxAliasesForCollections(MOST_ALIASES);
    try {
      ParserImpl parser = new ParserImpl(new StreamReader(new StringReader(text)), options);
      Composer composer = new Composer(parser, new PlainScalars(), options);
      return composer.checkNode() ? new Yaml(zone).value(composer.getNode()) : Values.NIL;
    } catch (MarkedYAMLException e) {
      throw malformed(file, e);
    } catch (Refused e) {
      throw problem("yaml-class", file, e.mark, String.valueOf(e.getMessage()));
    } catch (YAMLException e) {
      throw new ProblemException(
          Problem.error("yaml", Place.file(file), String.valueOf(e.getMessage()), ""));
    }
  }

  /** Psych counts from where the context began. */
  private static ProblemException malformed(String file, MarkedYAMLException exception) {
    Mark context = exception.getContextMark();
    Mark problem = exception.getProblemMark();
    Mark said = context == null ? problem : context;
    String message = PsychMessages.of(exception);
    String place =
        said == null
            ? ""
            : " at line " + (said.getLine() + 1) + " column " + (said.getColumn() + 1);
    boolean atEnd = message.contains("end of stream");
    return problem("yaml", file, atEnd ? said : problem, message + place);
  }

  private static ProblemException problem(
      String code, String file, @org.jspecify.annotations.Nullable Mark mark, String message) {
    Place place =
        mark == null ? Place.file(file) : new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    return new ProblemException(
        Problem.error(
            code, place, message, "Quote the value, or check brackets, colons and indentation."));
  }

  /** A value that Psych or we refuse. */
  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Mark mark;

    Refused(String message, Mark mark) {
      super(message);
      this.mark = mark;
    }
  }

  /** Leaves the type of plain scalars open. */
  private static final class PlainScalars extends Resolver {
    @Override
    protected void addImplicitResolvers() {}

    @Override
    public Tag resolve(NodeId kind, String value, boolean implicit) {
      return kind == NodeId.scalar && implicit ? PLAIN : super.resolve(kind, value, implicit);
    }
  }

  private Object value(Node node) {
    Object done = known.get(node);
    if (done == Unfinished.VALUE) {
      throw new Refused("An alias refers to what it is part of", node.getStartMark());
    }
    if (done != null) {
      return done;
    }
    if (++values > MOST_VALUES) {
      throw new Refused("More than " + MOST_VALUES + " values", node.getStartMark());
    }
    known.put(node, Unfinished.VALUE);
    Object value = make(node);
    known.put(node, value);
    return value;
  }

  private enum Unfinished {
    VALUE
  }

  private Object make(Node node) {
    if (node.getTag().getValue().startsWith("!ruby/")) {
      throw new Refused(
          "Tried to load unspecified class: "
              + node.getTag().getValue().replaceFirst("^!ruby/[a-z]+:?", ""),
          node.getStartMark());
    }
    if (node instanceof ScalarNode scalar) {
      return scalar(scalar);
    }
    if (node instanceof SequenceNode sequence) {
      return sequence(sequence);
    }
    return mapping((MappingNode) node);
  }

  /** Ruby's {@code unpack("m")}: what is no Base64 is passed over, and padding ends it. */
  private static String binary(String text) {
    StringBuilder digits = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '=' && digits.length() % 4 > 1) {
        break;
      }
      boolean digit = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (digit || c == '+' || c == '/') {
        digits.append(c);
      }
    }
    digits.setLength(digits.length() % 4 == 1 ? digits.length() - 1 : digits.length());
    return new String(Base64.getDecoder().decode(digits.toString()), StandardCharsets.UTF_8);
  }

  private Object scalar(ScalarNode node) {
    String text = node.getValue();
    String tag = node.getTag().getValue();
    if (tag.equals(Tag.BINARY.getValue()) || tag.equals("!binary")) {
      return binary(text);
    }
    if ((!node.isPlain() && node.getTag().equals(Tag.STR))
        || tag.equals(Tag.STR.getValue())
        || tag.equals("!str")
        || tag.equals("!")) {
      return text;
    }
    try {
      Object value = scalars.value(text);
      boolean asFloat = node.getTag().equals(Tag.FLOAT) || tag.equals("!float");
      return asFloat && value instanceof Number number ? (Object) number.doubleValue() : value;
    } catch (YamlScalars.SymbolNotAllowed e) {
      throw new Refused(String.valueOf(e.getMessage()), node.getStartMark());
    }
  }

  private Object sequence(SequenceNode node) {
    if (node.getTag().equals(Tag.OMAP)) {
      Map<Object, Object> map = new LinkedHashMap<>();
      for (Node element : node.getValue()) {
        if (element instanceof MappingNode pair && !pair.getValue().isEmpty()) {
          NodeTuple entry = pair.getValue().get(0);
          map.put(value(entry.getKeyNode()), value(entry.getValueNode()));
        }
      }
      return map;
    }
    List<Object> list = new ArrayList<>();
    node.getValue().forEach(element -> list.add(value(element)));
    return list;
  }

  private Object mapping(MappingNode node) {
    if (node.getTag().equals(Tag.SET)) {
      throw new Refused("Tried to load unspecified class: Psych::Set", node.getStartMark());
    }
    Map<Object, Object> map = new LinkedHashMap<>();
    for (NodeTuple entry : node.getValue()) {
      Object key = value(entry.getKeyNode());
      Object value = value(entry.getValueNode());
      if ("<<".equals(key) && merges(value)) {
        merge(map, value);
      } else {
        map.put(key, value);
      }
    }
    return map;
  }

  private static boolean merges(Object value) {
    return value instanceof Map<?, ?>
        || (value instanceof List<?> list && list.stream().allMatch(Map.class::isInstance));
  }

  private static void merge(Map<Object, Object> map, Object value) {
    if (value instanceof Map<?, ?> other) {
      map.putAll(other);
    } else if (value instanceof List<?> list) {
      Map<Object, Object> merged = new LinkedHashMap<>();
      for (int i = list.size() - 1; i >= 0; i--) {
        merged.putAll((Map<?, ?>) list.get(i));
      }
      map.putAll(merged);
    }
  }
}
