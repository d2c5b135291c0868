package dev.nexthop.site.read;

import dev.nexthop.problem.Place;
import dev.nexthop.problem.Problem;
import dev.nexthop.problem.ProblemException;
import dev.nexthop.site.model.Values;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Comma- or tab-separated values as Ruby's {@code CSV} reads them: an empty field is nil, a quoted
 * empty field is text.
 */
final class DelimitedText {
  private final String text;
  private final char separator;
  private final String file;
  private int at;
  private int line = 1;

  private DelimitedText(String text, char separator, String file) {
    this.text = text;
    this.separator = separator;
    this.file = file;
  }

  /** The rows; fields are String or Nil. */
  static List<List<Object>> rows(String text, char separator, String file) throws ProblemException {
    DelimitedText reader = new DelimitedText(text, separator, file);
    List<List<Object>> rows = new ArrayList<>();
    while (reader.at < text.length()) {
      rows.add(reader.row());
    }
    return rows;
  }

  /** The rows after the first as maps whose keys are the first. */
  static List<Object> maps(List<List<Object>> rows) {
    List<Object> maps = new ArrayList<>();
    List<Object> headers = rows.isEmpty() ? List.of() : rows.get(0);
    for (List<Object> row : rows.subList(Math.min(1, rows.size()), rows.size())) {
      Map<Object, Object> map = new LinkedHashMap<>();
      for (int i = 0; i < Math.max(headers.size(), row.size()); i++) {
        Object header = i < headers.size() ? headers.get(i) : Values.NIL;
        map.putIfAbsent(header, i < row.size() ? row.get(i) : Values.NIL);
      }
      maps.add(map);
    }
    return maps;
  }

  /**
   * The text of a file.
   *
   * @throws ProblemException if it has octets that are no text
   */
  static String decoded(byte[] octets, Charset charset, String file) throws ProblemException {
    ByteBuffer in = ByteBuffer.wrap(octets);
    CharBuffer out = CharBuffer.allocate(octets.length);
    if (!charset.newDecoder().decode(in, out, true).isError()) {
      return out.flip().toString();
    }
    int line = 1;
    for (int i = 0; i < in.position(); i++) {
      line += octets[i] == '\n' ? 1 : 0;
    }
    throw new ProblemException(
        Problem.error(
            "csv",
            Place.line(file, line),
            "Invalid byte sequence in " + charset.name() + " in line " + line + ".",
            "Save the file as UTF-8, or set `encoding` of `csv_reader` in _config.yml."));
  }

  private List<Object> row() throws ProblemException {
    List<Object> row = new ArrayList<>();
    if (atLineEnd()) {
      skipLineEnd();
      return row;
    }
    while (true) {
      row.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
      if (at < text.length() && text.charAt(at) == separator) {
        at++;
      } else {
        skipLineEnd();
        return row;
      }
    }
  }

  private Object plain() throws ProblemException {
    int start = at;
    while (at < text.length() && text.charAt(at) != separator && !atLineEnd()) {
      if (text.charAt(at) == '"') {
        throw problem("Illegal quoting in line " + line + ".");
      }
      at++;
    }
    return start == at ? Values.NIL : text.substring(start, at);
  }

  private String quoted() throws ProblemException {
    StringBuilder field = new StringBuilder();
    int firstLine = line;
    at++;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c != '"') {
        line += c == '\n' ? 1 : 0;
        field.append(c);
      } else if (at < text.length() && text.charAt(at) == '"') {
        field.append('"');
        at++;
      } else if (at == text.length() || text.charAt(at) == separator || atLineEnd()) {
        return field.toString();
      } else {
        throw problem("Any value after quoted field isn't allowed in line " + line + ".");
      }
    }
    line = firstLine;
    throw problem("Unclosed quoted field in line " + line + ".");
  }

  private boolean atLineEnd() {
    return at < text.length() && (text.charAt(at) == '\n' || text.charAt(at) == '\r');
  }

  private void skipLineEnd() {
    if (text.startsWith("\r\n", at)) {
      at += 2;
    } else if (atLineEnd()) {
      at++;
    }
    line++;
  }

  private ProblemException problem(String message) {
    return new ProblemException(
        Problem.error(
            "csv",
            Place.line(file, line),
            message,
            "Put the field in double quotes and write each quote in it twice."));
  }
}
