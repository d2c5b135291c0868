package dev.nexthop.site.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text and the YAML before it.
 *
 * @param yaml the YAML with its first line of hyphens, so that its lines are those of the file;
 *     empty if the text has none
 * @param content the rest
 * @param contentLine line of the file on which the rest begins, from 1
 */
public record FrontMatter(Optional<String> yaml, String content, int contentLine) {
  /** Jekyll's {@code YAML_FRONT_MATTER_REGEXP}. */
  private static final Pattern PATTERN =
      Pattern.compile(
          "\\A(---\\s*\\n.*?\\n?)^((?:---|\\.\\.\\.)\\s*$\\n?)",
          Pattern.DOTALL | Pattern.MULTILINE | Pattern.UNIX_LINES);

  private static final int LONGEST_FIRST_LINE = 4096;

  /** Takes a text apart. */
  public static FrontMatter of(String text) {
    if (!text.startsWith("---")) {
      return new FrontMatter(Optional.empty(), text, 1);
    }
    Matcher matcher = PATTERN.matcher(text);
    if (!matcher.find()) {
      return new FrontMatter(Optional.empty(), text, 1);
    }
    int lines = (int) text.substring(0, matcher.end()).chars().filter(c -> c == '\n').count();
    return new FrontMatter(Optional.of(matcher.group(1)), text.substring(matcher.end()), lines + 1);
  }

  /** Whether a file begins as one with front matter does ({@code Utils.has_yaml_header?}). */
  public static boolean begins(Path file) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 64)) {
      for (int i = 0; i < 3; i++) {
        if (in.read() != '-') {
          return false;
        }
      }
      for (int i = 0; i < LONGEST_FIRST_LINE; i++) {
        int octet = in.read();
        if (octet == '\n') {
          return true;
        }
        if (octet != ' ' && octet != '\t' && octet != '\r' && octet != '\f' && octet != 0x0B) {
          return false;
        }
      }
      return false;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * The text of a file without a byte order mark.
   *
   * @throws CharacterCodingException if it is not in that encoding
   */
  public static String read(Path file, Charset charset) throws IOException {
    byte[] octets = Files.readAllBytes(file);
    String text = new String(octets, charset);
    if (text.indexOf('\uFFFD') >= 0) { // either in the file, or in place of what can't be decoded
      text = charset.newDecoder().decode(ByteBuffer.wrap(octets)).toString();
    }
    return charset.equals(StandardCharsets.UTF_8) && text.startsWith("\uFEFF")
        ? text.substring(1)
        : text;
  }
}
