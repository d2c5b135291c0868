package dev.nexthop.markdown.kramdown.tree;

import dev.nexthop.markdown.kramdown.html.Chars;
import dev.nexthop.markdown.kramdown.options.KramdownOptions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The start tag of an extension: {@code {::name key="value"}}.
 *
 * @param closed whether it ends in a slash and so has no body
 * @param end where the text goes on
 */
public record ExtensionTag(String name, Attributes attributes, boolean closed, int end) {
  private static final List<String> NAMES = List.of("comment", "nomarkdown", "options");

  /** Reads the tag at a position; null if there is none or its name is not kramdown's. */
  public static @Nullable ExtensionTag read(String text, int at, int limit) {
    ExtensionTag tag = any(text, at, limit);
    return tag != null && NAMES.contains(tag.name()) ? tag : null;
  }

  /** Whether a start tag of any name, or an end tag, stands at a position. */
  public static boolean isTag(String text, int at, int limit) {
    if (!Chars.startsWith(text, at, limit, "{:/")) {
      return any(text, at, limit) != null;
    }
    int i = at + 3;
    while (i < limit
        && (Chars.isWord(text.charAt(i)) || text.charAt(i) == '-' || text.charAt(i) == ':')) {
      i++;
    }
    return i < limit && text.charAt(i) == '}';
  }

  private static @Nullable ExtensionTag any(String text, int at, int limit) {
    if (!Chars.startsWith(text, at, limit, "{::")) {
      return null;
    }
    int nameEnd = at + 3;
    while (nameEnd < limit && Chars.isWord(text.charAt(nameEnd))) {
      nameEnd++;
    }
    String name = text.substring(at + 3, nameEnd);
    if (name.isEmpty() || nameEnd >= limit) {
      return null;
    }
    int close = nameEnd;
    if (Chars.isSpace(text.charAt(nameEnd))) {
      while (close < limit && text.charAt(close) != '}') {
        close += text.startsWith("\\}", close) ? 2 : 1;
      }
    } else if (text.charAt(nameEnd) == '/') {
      close++;
    }
    if (close >= limit || text.charAt(close) != '}') {
      return null;
    }
    boolean closed = text.charAt(close - 1) == '/';
    Attributes attributes = new Attributes();
    AttributeLists.read(text.substring(nameEnd, closed ? close - 1 : close), attributes);
    return new ExtensionTag(name, attributes, closed, close + 1);
  }

  /** End of the tag at a position that ends this extension; -1 if there is none. */
  public int stopEnd(String text, int at, int limit) {
    if (!Chars.startsWith(text, at, limit, "{:/")) {
      return -1;
    }
    if (Chars.startsWith(text, at + 3, limit, "}")) {
      return at + 4;
    }
    return Chars.startsWith(text, at + 3, limit, name + "}") ? at + 4 + name.length() : -1;
  }

  /**
   * What stands for the extension in the tree; null for nothing. Options are set at once.
   *
   * @param line for warnings
   */
  public @Nullable Element handle(
      Definitions definitions, @Nullable String body, boolean block, int line) {
    if (name.equals("options")) {
      setOptions(definitions, line);
      return block ? new Element(Kind.EOB, "extension") : null;
    }
    if (body == null) {
      return null;
    }
    if (name.equals("comment")) {
      return new Element(Kind.COMMENT, body).block(block);
    }
    return new Element(Kind.RAW, body).block(block).detail(attributes.getOrEmpty("type"));
  }

  private void setOptions(Definitions definitions, int line) {
    List<String> forbidden = definitions.options().forbiddenInline();
    attributes
        .values()
        .forEach(
            (key, value) -> {
              if (KramdownOptions.isUnknownInline(key)) {
                warn(definitions, "option-unknown", line, "Unknown kramdown option '" + key + "'");
              } else if (forbidden.contains(key) || key.equals("forbidden_inline_options")) {
                warn(
                    definitions,
                    "option-forbidden",
                    line,
                    "Option " + key + " may not be set inline");
              } else if (KramdownOptions.isInline(key)) {
                definitions.options(definitions.options().with(key, value));
              }
            });
  }

  private static void warn(Definitions definitions, String code, int line, String message) {
    definitions.warn(code, line, message, "Set it below `kramdown:` in _config.yml, if at all.");
  }
}
