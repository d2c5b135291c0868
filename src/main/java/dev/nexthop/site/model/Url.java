package dev.nexthop.site.model;

import dev.nexthop.liquid.value.Text;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Paths of pages made of templates such as {@code /:categories/:title}: {@code url.rb}. */
public final class Url {
  private static final Pattern PLAIN = Pattern.compile("(?m)^[a-zA-Z0-9./-]+$");
  private static final Pattern PLACEHOLDER = Pattern.compile(":([a-z_]+)");
  private static final Pattern SLASHES = Pattern.compile("/{2,}");
  private static final String UNESCAPED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?@!$&'()*+,;=";

  private Url() {}

  /** The template does not name what the document has. */
  public static final class UnknownPlaceholder extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    UnknownPlaceholder(String names) {
      super("The URL template doesn't have " + names + " keys. Check your permalink template!");
    }
  }

  /** What an address is made of is no text, where Ruby has no method {@code gsub}. */
  public static final class NoText extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    NoText(String key, Object value) {
      super("`" + key + "` should be a string, but was: " + Text.inspect(value));
    }
  }

  /** The text that is the value of a key of front matter. */
  static String text(String key, Object value) {
    if (value instanceof String text) {
      return text;
    }
    throw new NoText(key, value);
  }

  /** The template with each placeholder of the map replaced in the map's order. */
  static String fromMap(String template, Map<String, String> placeholders) {
    String result = template;
    for (Map.Entry<String, String> placeholder : placeholders.entrySet()) {
      if (!result.contains(":")) {
        break;
      }
      result = result.replace(":" + placeholder.getKey(), escapePath(placeholder.getValue()));
    }
    return sanitize(result);
  }

  /**
   * The template with each {@code :name} replaced by what the function knows of it; {@code :name_}
   * stands for {@code :name} with an underscore after it.
   *
   * @throws UnknownPlaceholder if a name is unknown
   */
  static String fromPlaceholders(String template, Function<String, Optional<String>> values) {
    StringBuilder result = new StringBuilder();
    Matcher matcher = PLACEHOLDER.matcher(template);
    while (matcher.find()) {
      matcher.appendReplacement(
          result, Matcher.quoteReplacement(replacement(matcher.group(1), values)));
    }
    matcher.appendTail(result);
    return sanitize(result.toString());
  }

  private static String replacement(String name, Function<String, Optional<String>> values) {
    Optional<String> value = values.apply(name);
    if (value.isPresent()) {
      return escapePath(value.get());
    }
    if (!name.endsWith("_")) {
      throw new UnknownPlaceholder(name);
    }
    String shorter = name.substring(0, name.length() - 1);
    return values
        .apply(shorter)
        .map(found -> escapePath(found) + "_")
        .orElseThrow(() -> new UnknownPlaceholder(shorter + " or " + shorter));
  }

  private static String sanitize(String url) {
    String dots = ("/" + url).replace("..", "/").replace("./", "");
    return SLASHES.matcher(dots).replaceAll("/");
  }

  /** A path with all but URL characters percent-encoded, {@code #} as well. */
  public static String escapePath(String path) {
    if (path.isEmpty() || PLAIN.matcher(path).find()) {
      return path;
    }
    StringBuilder escaped = new StringBuilder();
    for (byte octet : path.getBytes(StandardCharsets.UTF_8)) {
      if (octet > 0 && UNESCAPED.indexOf(octet) >= 0) {
        escaped.append((char) octet);
      } else {
        escaped.append('%').append(hexDigit(octet >> 4)).append(hexDigit(octet));
      }
    }
    return escaped.toString();
  }

  private static char hexDigit(int nibble) {
    return "0123456789ABCDEF".charAt(nibble & 0xF);
  }

  /** A path with percent-encoding undone. */
  public static String unescapePath(String path) {
    if (!path.contains("%")) {
      return path;
    }
    byte[] octets = path.getBytes(StandardCharsets.UTF_8);
    byte[] plain = new byte[octets.length];
    int length = 0;
    for (int i = 0; i < octets.length; i++) {
      int high = i + 2 < octets.length ? Character.digit(octets[i + 1], 16) : -1;
      int low = i + 2 < octets.length ? Character.digit(octets[i + 2], 16) : -1;
      if (octets[i] == '%' && high >= 0 && low >= 0) {
        plain[length++] = (byte) (high << 4 | low);
        i += 2;
      } else {
        plain[length++] = octets[i];
      }
    }
    return new String(plain, 0, length, StandardCharsets.UTF_8);
  }
}
