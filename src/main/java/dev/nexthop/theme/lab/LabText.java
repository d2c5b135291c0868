package dev.nexthop.theme.lab;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The interface's words in one language, from the files that the widget reads as well: {@code
 * widgets/strings-en.js} and {@code strings-ja.js}.
 */
public final class LabText {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Map<String, String>> STRINGS = new TypeReference<>() {};

  private final String file;
  private final String language;
  private final Map<String, String> words;

  private LabText(String file, String language, Map<String, String> words) {
    this.file = file;
    this.language = language;
    this.words = Map.copyOf(words);
  }

  /** The words for a BCP 47 language tag; English for all but Japanese. */
  public static LabText in(String tag) {
    String language = language(tag);
    String file = "/widgets/strings-" + language + ".js";
    Map<String, String> words = new HashMap<>(read(file, STRINGS));
    words.putAll(read("/widgets/problems-" + language + ".js", STRINGS));
    return new LabText(file, language, words);
  }

  /** The words of another file, which has those of both languages. */
  static LabText in(String tag, String file) {
    Map<String, Map<String, String>> words = read(file, new TypeReference<>() {});
    String language = language(tag);
    return new LabText(file, language, Optional.ofNullable(words.get(language)).orElseThrow());
  }

  /** The words of such a file in all languages. */
  static JsonNode all(String file) {
    return read(file, new TypeReference<>() {});
  }

  private static String language(String tag) {
    return tag.toLowerCase(Locale.ROOT).startsWith("ja") ? "ja" : "en";
  }

  /** {@code ja} or {@code en}. */
  public String language() {
    return language;
  }

  /** The words for a key. */
  public String get(String key) {
    String text = words.get(key);
    if (text == null) {
      throw new IllegalArgumentException("no text " + key + " in " + file);
    }
    return text;
  }

  /** The words for {@code prefix + word}, or the word itself: what the model may add later. */
  public String word(String prefix, String word) {
    return word(prefix, word, word);
  }

  /** The words for {@code prefix + word}, or others. */
  String word(String prefix, String word, String other) {
    return words.getOrDefault(prefix + word, other);
  }

  /** A name or title of others, in which nothing hides. */
  public String visible(String name) {
    return VisibleText.of(name);
  }

  /** The words for a key with {@code {name}} replaced. */
  public String with(String key, String name, String value) {
    return get(key).replace("{" + name + "}", value);
  }

  /** What follows the first brace of a file. */
  private static <T> T read(String file, TypeReference<T> type) {
    try (InputStream in = LabText.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + file);
      }
      String script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return JSON.readValue(script.substring(script.indexOf('{')), type);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
