package dev.nexthop.site.model;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The configuration of a site: {@code _config.yml} laid over Jekyll's defaults, command line
 * options over both.
 *
 * @param values all of it, as Liquid's {@code site} shows it
 * @param source folder of the site, absolute
 * @param destination folder that is written, absolute
 * @param environment {@code JEKYLL_ENV}, {@code development} unless set
 * @param zone time zone of the site: {@code timezone}, else that of the machine
 */
public record Configuration(
    Map<String, Object> values, Path source, Path destination, String environment, ZoneId zone) {

  public Configuration {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** The value of that key; Nil if there is none. */
  public Object get(String key) {
    return values.getOrDefault(key, Values.NIL);
  }

  /** The value as text; empty if there is none. */
  public String text(String key) {
    Object value = get(key);
    return Values.isNil(value) ? "" : value.toString();
  }

  /** The value as text, if it is a string. */
  public Optional<String> string(String key) {
    return get(key) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  /** Whether the value counts as true. */
  public boolean flag(String key) {
    return Values.isTruthy(get(key));
  }

  /** The value as a number; {@code otherwise} if it is none. */
  public int number(String key, int otherwise) {
    return get(key) instanceof Number number ? number.intValue() : otherwise;
  }

  /** The strings of a list; a single string counts as a list of one. */
  public List<String> list(String key) {
    Object value = get(key);
    if (value instanceof String text) {
      return List.of(text);
    }
    List<String> strings = new ArrayList<>();
    if (value instanceof List<?> list) {
      list.forEach(element -> strings.add(element.toString()));
    }
    return strings;
  }

  /** The value as a map; empty if it is none. */
  public Map<String, Object> map(String key) {
    return Values.map(get(key));
  }

  /** The encoding of source and site; UTF-8 if the name is unknown. */
  public Charset charset() {
    String name = text("encoding");
    try {
      return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
    } catch (IllegalCharsetNameException e) {
      return StandardCharsets.UTF_8;
    }
  }

  /** The folder of that key below the source. */
  public Path sourceFolder(String key) {
    return Paths.sanitized(source, text(key));
  }

  /** Extensions of Markdown files with their dots, in lower case. */
  public List<String> markdownExtensions() {
    return java.util.Arrays.stream(text("markdown_ext").split(",", -1))
        .map(extension -> "." + extension.toLowerCase(Locale.ROOT))
        .toList();
  }

  /** Whether a file of that extension is Markdown. */
  public boolean isMarkdown(String extname) {
    return markdownExtensions().contains(extname.toLowerCase(Locale.ROOT));
  }

  /** The extension that a file of this extension has on the site. */
  public String outputExtension(String extname) {
    if (isMarkdown(extname)) {
      return ".html";
    }
    String lower = extname.toLowerCase(Locale.ROOT);
    return lower.equals(".scss") || lower.equals(".sass") ? ".css" : extname;
  }
}
