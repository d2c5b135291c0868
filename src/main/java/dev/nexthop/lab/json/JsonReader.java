package dev.nexthop.lab.json;

import dev.nexthop.problem.ProblemException;

/** Reads JSON text (RFC 8259); nesting, lengths and doubled names are limited. Thread-safe. */
public final class JsonReader {

  /**
   * Reads one value.
   *
   * @param text the whole text
   * @param file how places name it
   * @throws ProblemException if it is not JSON
   */
  public Json read(String text, String file) throws ProblemException {
    return new JsonText(text, file).whole();
  }
}
