package dev.nexthop.markdown.kramdown.options;

import dev.nexthop.markdown.kramdown.html.Entities;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** How a value becomes that of an option: types and validators of kramdown's options.rb. */
enum OptionType {
  /** Any text. */
  TEXT {
    @Override
    Object read(@Nullable Object value) {
      return value == null ? "" : String.valueOf(value);
    }
  },

  /** One of Ruby's symbols; an empty text for nil. */
  WORD {
    @Override
    Object read(@Nullable Object value) {
      String word = Values.text(value instanceof String text ? text.strip() : value);
      return word.equals("nil") ? "" : word;
    }
  },

  /** True unless the value is false or an empty text. */
  FLAG {
    @Override
    Object read(@Nullable Object value) {
      String text = value == null ? "" : String.valueOf(value);
      return !text.isEmpty() && !text.strip().toLowerCase(Locale.ROOT).equals("false");
    }
  },

  /** A whole number. */
  NUMBER {
    @Override
    Object read(@Nullable Object value) throws InvalidOptionException {
      OptionalInt number = Values.integer(value);
      if (number.isEmpty()) {
        throw new InvalidOptionException("a whole number", "1");
      }
      return number.getAsInt();
    }
  },

  /** A list of words, or a text with commas between them. */
  WORDS {
    @Override
    Object read(@Nullable Object value) throws InvalidOptionException {
      if (!(value instanceof List<?>) && !(value instanceof String)) {
        throw new InvalidOptionException("a list of words", "[]");
      }
      return Values.words(value);
    }
  },

  /** A list of words. */
  LIST {
    @Override
    Object read(@Nullable Object value) throws InvalidOptionException {
      if (!(value instanceof List<?>)) {
        throw new InvalidOptionException("a list of names of options", "[template]");
      }
      return Values.words(value);
    }
  },

  /** Six names. */
  SIX {
    @Override
    Object read(@Nullable Object value) throws InvalidOptionException {
      List<Object> names = Values.parts(value);
      if (names.size() != 6) {
        throw new InvalidOptionException("six names", "[NAME, NAME, NAME, NAME, NAME, NAME]");
      }
      return names;
    }
  },

  /** Levels of headers, as a set of bits. */
  LEVELS {
    @Override
    Object read(@Nullable Object value) throws InvalidOptionException {
      return Levels.read(value);
    }
  },

  /** Four code points, written as numbers or by their entities' names. */
  QUOTES {
    @Override
    Object read(@Nullable Object value) throws InvalidOptionException {
      List<Object> names = Values.parts(value);
      List<Integer> codes = new ArrayList<>();
      for (Object name : names) {
        OptionalInt number = Values.integer(name);
        OptionalInt code = number.isPresent() ? number : Entities.codePoint(Values.text(name));
        code.ifPresent(codes::add);
      }
      if (names.size() != 4 || codes.size() != 4) {
        throw new InvalidOptionException(
            "four names of entities or code points (left and right single quote, left and right"
                + " double quote) with nothing but commas between them",
            "\"lsquo,rsquo,ldquo,rdquo\"");
      }
      return List.copyOf(codes);
    }
  },

  /** Names and values, or a text with YAML of them. */
  HASH {
    @Override
    Object read(@Nullable Object value) throws InvalidOptionException {
      return Values.map(hash(value, "{NAME: VALUE}"));
    }
  },

  /** How code is coloured, for all code and below {@code block} and {@code span}. */
  CODE {
    @Override
    Object read(@Nullable Object value) throws InvalidOptionException {
      Map<String, @Nullable Object> all = Values.map(hash(value, "{line_numbers: true}"));
      for (String part : List.of("block", "span")) {
        CodeOptions.check(all, part);
      }
      return all;
    }
  },

  /** Targets of links: names, each with a list of an address and perhaps a title. */
  LINKS {
    @Override
    Object read(@Nullable Object value) throws InvalidOptionException {
      String right = "{NAME: [ADDRESS, TITLE]}";
      Map<String, KramdownOptions.LinkTarget> targets = new LinkedHashMap<>();
      for (Map.Entry<?, ?> entry : hash(value, right).entrySet()) {
        if (!(entry.getValue() instanceof List<?> parts) || parts.isEmpty() || parts.size() > 2) {
          throw new InvalidOptionException(
              "names, each with a list of an address and perhaps a title", right);
        }
        String title = parts.size() == 2 ? TEXT.read(parts.get(1)).toString() : "";
        targets.put(
            LinkIds.normalize(String.valueOf(entry.getKey())),
            new KramdownOptions.LinkTarget(String.valueOf(parts.get(0)), title));
      }
      return targets;
    }
  },

  /** The parser: kramdown's own, or that of GitHub's flavour. */
  INPUT {
    @Override
    Object read(@Nullable Object value) throws InvalidOptionException {
      String name = Values.truthy(value) ? Values.text(value) : "kramdown";
      if (!PARSERS.contains(name)) {
        throw new InvalidOptionException("GFM or kramdown", "GFM");
      }
      return name;
    }
  };

  private static final List<String> PARSERS =
      List.of("GFM", "kramdown", "Kramdown", "markdown", "Markdown", "html", "Html");

  /** The value of an option, in the type that {@link KramdownOptions} takes it in. */
  abstract Object read(@Nullable Object value) throws InvalidOptionException;

  private static Map<?, ?> hash(@Nullable Object value, String right)
      throws InvalidOptionException {
    Object read = value instanceof String text ? yaml(text).orElse("") : value;
    if (read instanceof Map<?, ?> map) {
      return map;
    }
    throw new InvalidOptionException("a hash", right);
  }

  private static Optional<Object> yaml(String text) {
    try {
      return Optional.ofNullable(new Yaml(new SafeConstructor(new LoaderOptions())).load(text));
    } catch (YAMLException e) {
      return Optional.empty();
    }
  }
}
