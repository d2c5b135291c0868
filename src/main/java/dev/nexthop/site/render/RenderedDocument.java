package dev.nexthop.site.render;

import dev.nexthop.problem.Problem;
import dev.nexthop.site.model.Journal;
import dev.nexthop.site.spi.PostConvertHook;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What came of one document.
 *
 * @param body converted text before layouts; the source if there were errors
 * @param page text in its layouts
 * @param messages in their order
 * @param errors that end the build
 * @param hooks that changed it
 * @param sourceMaps source maps of a style sheet by path below the destination
 */
public record RenderedDocument(
    Body body,
    Utf8Text page,
    List<Journal.Entry> messages,
    List<Problem> errors,
    Set<PostConvertHook> hooks,
    Map<String, String> sourceMaps) {

  public RenderedDocument {
    messages = List.copyOf(messages);
    errors = List.copyOf(errors);
    hooks = Set.copyOf(hooks);
    sourceMaps = Map.copyOf(sourceMaps);
  }

  /** Converted text before layouts; the source if there were errors. */
  public String html() {
    return body.html();
  }

  /** The text in its layouts. */
  public String output() {
    return page.toString();
  }

  /** Whether it has its text; otherwise the document is rendered once more for whoever asks. */
  public boolean hasText() {
    return body.start() >= 0;
  }

  /** The same, without the text, of which a large site has too much to keep. */
  public RenderedDocument withoutText() {
    return new RenderedDocument(
        new Body(Utf8Text.EMPTY, -1, -1), Utf8Text.EMPTY, messages, errors, hooks, sourceMaps);
  }

  /** Whether there is more to know of it than its text. */
  public boolean isRemarkable() {
    return !messages.isEmpty() || !errors.isEmpty() || !hooks.isEmpty() || !sourceMaps.isEmpty();
  }

  /**
   * Converted text as a part of the page around it: a large site has room for one of both.
   *
   * @param text the page, or the text alone if its layouts changed it
   * @param start character of the page where it begins; -1 if there is no text
   * @param end character after its last one
   */
  public record Body(Utf8Text text, int start, int end) {
    private static final int BEGINNING = 64;

    /** A text that is in the page, as a rule. */
    static Body of(String html, String output, Utf8Text page) {
      int start = find(html, output);
      return start < 0
          ? new Body(Utf8Text.of(html), 0, html.length())
          : new Body(page, start, start + html.length());
    }

    /** As {@code output.indexOf(html)}, which compares the long text character by character. */
    private static int find(String html, String output) {
      int start = output.indexOf(html.substring(0, Math.min(html.length(), BEGINNING)));
      return start < 0 || output.startsWith(html, start) ? start : output.indexOf(html, start + 1);
    }

    String html() {
      return text.toString().substring(start, end);
    }
  }
}
