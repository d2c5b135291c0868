package dev.nexthop.site.render.sass;

import com.sass_lang.embedded_protocol.OutputStyle;
import com.sass_lang.embedded_protocol.SourceSpan;
import com.sass_lang.embedded_protocol.Syntax;
import de.larsgrefer.sass.embedded.CompileSuccess;
import de.larsgrefer.sass.embedded.SassCompilationFailedException;
import de.larsgrefer.sass.embedded.SassCompiler;
import de.larsgrefer.sass.embedded.SassCompilerFactory;
import dev.nexthop.problem.Place;
import dev.nexthop.problem.Problem;
import dev.nexthop.problem.ProblemException;
import dev.nexthop.site.model.Configuration;
import dev.nexthop.site.model.Page;
import dev.nexthop.site.model.Site;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Compiles style sheets. The compiler is a process of its own, started with the first style sheet;
 * one style sheet is compiled at a time.
 */
public final class StyleSheets implements Closeable {
  private final SassOptions options;
  private Optional<SassCompiler> compiler = Optional.empty();
  private final Map<String, SourceMap.Source> files = new LinkedHashMap<>();
  private final Map<String, String> prepared = new HashMap<>();
  private Optional<LibSassText> writing = Optional.empty();

  /**
   * @param site whose configuration says how
   */
  public StyleSheets(Site site) {
    options = SassOptions.of(site);
  }

  /** Whether a page is a style sheet that gets a source map; one without text gets none. */
  public static boolean hasSourceMap(Page page, Configuration configuration) {
    return page.extname().toLowerCase(Locale.ROOT).matches("\\.s[ac]ss")
        && !page.content().isEmpty()
        && SassOptions.isMapped(configuration).orElse(false);
  }

  /**
   * A compiled style sheet.
   *
   * @param css text
   * @param sourceMap its source map, if the site wants one
   */
  public record Compiled(String css, Optional<SourceMap> sourceMap) {}

  /**
   * Compiles a style sheet.
   *
   * @param text without front matter
   * @param indented whether it is in the indented syntax
   * @param place file and line on which the text begins
   * @throws ProblemException if it can't be compiled
   */
  public synchronized Compiled compile(String text, boolean indented, Place place)
      throws ProblemException {
    if (text.isEmpty()) {
      return new Compiled("", Optional.empty());
    }
    try {
      return compiled(text, indented);
    } catch (SassCompilationFailedException e) {
      throw new ProblemException(problem(e, place));
    } catch (IOException e) {
      throw new ProblemException(
          Problem.error(
              "sass-compiler",
              place,
              "The Sass compiler can't be run: " + e.getMessage(),
              "Check that programs may be started from the temporary folder."));
    }
  }

  /**
   * Refuses a configuration that does not tell whether there are source maps, which matters for
   * pages only.
   */
  public void checkSourceMap(Place place) throws ProblemException {
    if (options.sourceMap().isEmpty()) {
      throw new ProblemException(
          Problem.error(
              "sass-sourcemap",
              place,
              "`sourcemap` of `sass` in _config.yml is not a word",
              "Write `always`, `development` or `never`."));
    }
  }

  /** If what LibSass would have left alone stands in the way, the text is taken as it is. */
  private Compiled compiled(String text, boolean indented)
      throws IOException, SassCompilationFailedException {
    for (boolean marksContent : List.of(true, false)) {
      writing =
          Optional.of(new LibSassText(marksContent, options.style() == SassOptions.Style.NESTED));
      try {
        return compiledOnce(text, indented);
      } catch (SassCompilationFailedException e) {
        writing = Optional.empty();
      }
    }
    return compiledOnce(text, indented);
  }

  private Compiled compiledOnce(String text, boolean indented)
      throws IOException, SassCompilationFailedException {
    files.clear();
    prepared.clear();
    Syntax syntax = indented ? Syntax.INDENTED : Syntax.SCSS;
    CompileSuccess result =
        started()
            .compileString(
                prepared("", text, syntax),
                syntax,
                options.style() == SassOptions.Style.COMPRESSED
                    ? OutputStyle.COMPRESSED
                    : OutputStyle.EXPANDED);
    Printed printed = printed(result.getCss());
    return new Compiled(
        printed.text(),
        isMapped()
            ? Optional.of(
                SourceMap.of(
                    new SourceMap.Compilation(files, prepared),
                    result.getSourceMap(),
                    result.getCss(),
                    printed))
            : Optional.empty());
  }

  private boolean isMapped() {
    return options.sourceMap().orElse(false);
  }

  private String prepared(String address, String text, Syntax syntax) {
    files.put(address, new SourceMap.Source(name(address), text));
    String result =
        syntax == Syntax.CSS
            ? text
            : writing.map(own -> own.prepared(text, syntax == Syntax.INDENTED)).orElse(text);
    prepared.put(address, result);
    return result;
  }

  private String name(String address) {
    return address.isEmpty()
        ? ""
        : options.source().relativize(Path.of(URI.create(address))).toString().replace('\\', '/');
  }

  private SassCompiler started() throws IOException {
    if (compiler.isEmpty()) {
      SassCompiler started = SassCompilerFactory.bundled();
      started.registerImporter(new SassFiles(options.loadPaths(), this::prepared));
      started.setGenerateSourceMaps(isMapped());
      started.setSourceMapIncludeSources(isMapped());
      started.setSilent(true);
      started.setEmitCharset(false);
      compiler = Optional.of(started);
    }
    return compiler.get();
  }

  private Printed printed(String css) {
    List<CssTree.Node> nodes =
        CssTree.joined(CssTree.of(css, text -> writing.map(own -> own.mended(text)).orElse(text)));
    Printed printed =
        switch (options.style()) {
          case COMPRESSED -> CssPrinter.compressed(nodes);
          case COMPACT -> CssPrinter.compact(nodes);
          case EXPANDED -> CssPrinter.expanded(nodes);
          case NESTED -> NestedPrinter.of(nodes);
        };
    if (printed.text().chars().allMatch(c -> c < 0x80)) {
      return printed;
    }
    return options.style() != SassOptions.Style.COMPRESSED
        ? printed.below("@charset \"UTF-8\";\n")
        : options.addsCharset() ? printed.below("@charset \"UTF-8\";") : printed;
  }

  private static Problem problem(SassCompilationFailedException exception, Place place) {
    SourceSpan span = exception.getCompileFailure().getSpan();
    int line = span.getStart().getLine() + 1;
    int column = span.getStart().getColumn() + 1;
    String url = span.getUrl();
    Place where =
        url.isEmpty()
            ? new Place(place.file(), line + Math.max(0, place.line() - 1), column)
            : new Place(Path.of(URI.create(url)).toString(), line, column);
    return Problem.error(
        "sass", where, exception.getCompileFailure().getMessage(), "Mend the style sheet.");
  }

  @Override
  public synchronized void close() throws IOException {
    if (compiler.isPresent()) {
      compiler.get().close();
    }
  }
}
