package dev.nexthop.site.read;

import dev.nexthop.problem.Place;
import dev.nexthop.problem.Problem;
import dev.nexthop.problem.ProblemException;
import dev.nexthop.site.model.Configuration;
import dev.nexthop.site.model.Journal;
import dev.nexthop.site.model.Journal.Level;
import dev.nexthop.site.model.Values;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Text and front matter of one file, with Jekyll's words for what is wrong with it. */
final class SourceReader {
  private final Configuration configuration;
  private final Charset charset;
  private final Journal journal;
  private final Journal verbose;
  private int said;
  private final ReadAhead ahead;

  SourceReader(Configuration configuration, Journal journal) {
    this.configuration = configuration;
    this.charset = configuration.charset();
    this.verbose = journal;
    this.journal =
        entry -> {
          said++;
          journal.write(entry);
        };
    this.ahead = new ReadAhead(charset, configuration.zone());
  }

  /** How often something was said, so that what was read with a warning is read again. */
  int said() {
    return said;
  }

  /** Takes what is to be counted. */
  Journal journal() {
    return journal;
  }

  /** Reads files on all cores, which are to be asked for soon. */
  void readAhead(Collection<Path> files) {
    ahead.start(files);
  }

  /** How what is wrong is reported. */
  enum Manner {
    /** As for pages and layouts: in one sentence, as a warning. */
    PAGE,
    /** As for documents: with a topic, as an error. */
    DOCUMENT
  }

  /**
   * What was read.
   *
   * @param data front matter; absent if there was none or it could not be read
   * @param content the rest of the text
   * @param contentLine line of the file on which it begins
   * @param state whether it could be read as a whole
   */
  record Text(Optional<Map<String, Object>> data, String content, int contentLine, State state) {
    boolean failed() {
      return state != State.READ;
    }

    boolean undecodable() {
      return state == State.UNDECODABLE;
    }
  }

  /** How reading went. */
  enum State {
    READ,
    FAILED,
    UNDECODABLE
  }

  /**
   * Reads a file; mistakes are reported and forgiven as Jekyll does.
   *
   * @throws ProblemException for what Jekyll does not forgive
   */
  Text read(Path file, String name, Manner manner) throws ProblemException {
    verbose.debug("Reading:", name);
    Optional<ReadAhead.Parsed> parsed = ahead.take(file);
    if (parsed.isPresent()) {
      return text(parsed.get().parts(), parsed.get().value(), file, name, manner);
    }
    String raw;
    try {
      raw = FrontMatter.read(file, charset);
    } catch (CharacterCodingException e) {
      return undecodable(file, name, manner);
    } catch (IOException e) {
      String message = IoMessages.of(e);
      boolean missing = e instanceof NoSuchFileException;
      report(file, name, manner, missing ? message.replace(" - ", " @ rb_sysopen - ") : message);
      return new Text(Optional.empty(), "", 1, State.UNDECODABLE);
    }
    FrontMatter parts = FrontMatter.of(raw);
    if (parts.yaml().isEmpty()) {
      return new Text(Optional.empty(), parts.content(), 1, State.READ);
    }
    Object value;
    try {
      value = Yaml.load(parts.yaml().get(), name, configuration.zone());
    } catch (ProblemException e) {
      reportYaml(file, manner, e.problems().get(0));
      return new Text(Optional.empty(), parts.content(), parts.contentLine(), State.FAILED);
    }
    return text(parts, value, file, name, manner);
  }

  private Text text(FrontMatter parts, Object value, Path file, String name, Manner manner)
      throws ProblemException {
    if (Values.isNil(value) || Boolean.FALSE.equals(value)) {
      return new Text(Optional.empty(), parts.content(), parts.contentLine(), State.READ);
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> data = new LinkedHashMap<>();
      map.forEach((key, entry) -> data.put(String.valueOf(key), entry));
      return new Text(Optional.of(data), parts.content(), parts.contentLine(), State.READ);
    }
    if (manner == Manner.PAGE) {
      throw new ProblemException(
          Problem.error(
              "front-matter",
              Place.line(name, 1),
              "Invalid YAML front matter in " + file,
              "Write the front matter as lines of `key: value`."));
    }
    report(file, name, manner, "front matter is no list of keys and values");
    return new Text(Optional.empty(), parts.content(), parts.contentLine(), State.FAILED);
  }

  private Text undecodable(Path file, String name, Manner manner) throws ProblemException {
    report(file, name, manner, "invalid byte sequence in " + charset.name());
    try {
      String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
      return new Text(Optional.empty(), text, 1, State.UNDECODABLE);
    } catch (IOException e) {
      return new Text(Optional.empty(), "", 1, State.FAILED);
    }
  }

  /** Reports an error about a document. */
  void error(String message, Problem problem) {
    journal.error("Error:", message, problem);
  }

  /** Reports what is forgiven unless front matter is strict. */
  void report(Path file, String name, Manner manner, String message) throws ProblemException {
    Problem problem =
        Problem.warning("file-unreadable", Place.file(name), "Can't read the file: " + message, "");
    if (manner == Manner.PAGE) {
      journal.warn("Error reading file " + file + ": " + message, "", problem);
    } else {
      journal.error("Error:", "could not read file " + file + ": " + message, problem);
    }
    strict(problem);
  }

  private void reportYaml(Path file, Manner manner, Problem error) throws ProblemException {
    Problem problem =
        Problem.warning("front-matter-yaml", error.place(), error.message(), error.hint());
    boolean malformed = error.code().equals("yaml");
    String said =
        (malformed ? "YAML Exception reading " : readingError(manner))
            + file
            + (malformed ? ": (<unknown>): " : ": ")
            + error.message();
    boolean page = manner == Manner.PAGE;
    journal.write(
        new Journal.Entry(
            page ? Level.WARN : Level.ERROR,
            page ? said : "Error:",
            page ? "" : said,
            Optional.of(problem)));
    strict(problem);
  }

  private static String readingError(Manner manner) {
    return manner == Manner.PAGE ? "Error reading file " : "could not read file ";
  }

  private void strict(Problem problem) throws ProblemException {
    if (configuration.flag("strict_front_matter")) {
      throw new ProblemException(
          Problem.error(problem.code(), problem.place(), problem.message(), problem.hint()));
    }
  }
}
