package dev.nexthop.lab.experiment;

import dev.nexthop.dns.zone.Utf8;
import dev.nexthop.lab.json.Json;
import dev.nexthop.lab.json.JsonReader;
import dev.nexthop.problem.Place;
import dev.nexthop.problem.Problem;
import dev.nexthop.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;

/** From JSON to a checked {@link ExperimentDocument}; reports every mistake. Thread-safe. */
public final class ExperimentReader {
  /** How problems name the document. */
  public static final String FILE = "experiment";

  /** Bytes that a document may have, in UTF-8. */
  public static final int MAX_BYTES = 64 * 1024;

  private final JsonReader json = new JsonReader();

  /**
   * Reads one document.
   *
   * @param text JSON text, at most 64 KiB
   */
  public ExperimentDocument read(String text) throws ExperimentException {
    if (Utf8.length(text) > MAX_BYTES) {
      throw new ExperimentException(
          ExperimentException.Kind.TOO_LARGE, List.of(new Located(tooLarge(), "")));
    }
    return check(parse(text));
  }

  /**
   * Reads one document or an array of documents; only each document is limited in size.
   *
   * @return the documents' JSON, to be checked one by one
   */
  public List<Json> readAll(String text) throws ExperimentException {
    Json value = parse(text);
    return value instanceof Json.Items array ? array.items() : List.of(value);
  }

  /** Whether the text holds an array, as far as its first character tells. */
  public static boolean isArray(String text) {
    return text.stripLeading().startsWith("[");
  }

  /** The problem of a text that is too large. */
  public static Problem tooLarge() {
    return Problem.error(
        "document-too-large",
        Place.file(FILE),
        "The experiment is larger than " + MAX_BYTES / 1024 + " KiB.",
        "Keep the records and parameters that it needs.");
  }

  private Json parse(String text) throws ExperimentException {
    try {
      return json.read(text, FILE);
    } catch (ProblemException e) {
      throw new ExperimentException(
          ExperimentException.Kind.NOT_JSON,
          e.problems().stream().map(problem -> new Located(problem, "")).toList());
    }
  }

  /** Checks one document. */
  public ExperimentDocument check(Json value) throws ExperimentException {
    List<Located> problems = new ArrayList<>();
    if (!(value instanceof Json.Members object)) {
      throw unusable(
          List.of(
              new Located(
                  Problem.error(
                      "wrong-kind",
                      value.place(),
                      "An experiment must be an object, not " + value.kind() + ".",
                      "Write it as in `{\"recipient\": \"user@example.jp\", …}`."),
                  "")));
    }
    Fields fields = new Fields(object, "", problems);
    ExperimentDocument document = new DocumentMembers(fields, problems).document();
    if (!problems.isEmpty()) {
      throw unusable(problems);
    }
    return document;
  }

  static ExperimentException unusable(List<Located> problems) {
    return new ExperimentException(ExperimentException.Kind.UNUSABLE, problems);
  }
}
