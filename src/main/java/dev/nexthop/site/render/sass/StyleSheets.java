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
import dev.nexthop.site.model.Site;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Compiles style sheets. The compiler is a process of its own, started with the first style sheet;
 * one style sheet is compiled at a time.
 */
public final class StyleSheets implements Closeable {
  private final SassOptions options;
  private Optional<SassCompiler> compiler = Optional.empty();
  private Optional<LibSassText> writing = Optional.empty();

  /**
   * @param site whose configuration says how
   */
  public StyleSheets(Site site) {
    options = SassOptions.of(site);
  }

  /**
   * A compiled style sheet.
   *
   * @param css text
   * @param sourceMap its source map, if the site wants one
   */
  public record Compiled(String css, Optional<String> sourceMap) {}

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

  /** If what LibSass would have left alone stands in the way, the text is taken as it is. */
  private Compiled compiled(String text, boolean indented)
      throws IOException, SassCompilationFailedException {
    for (boolean marksContent : List.of(true, false)) {
      writing = Optional.of(new LibSassText(marksContent));
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
    CompileSuccess result =
        started()
            .compileString(
                prepared(text, indented),
                indented ? Syntax.INDENTED : Syntax.SCSS,
                options.style() == SassOptions.Style.COMPRESSED
                    ? OutputStyle.COMPRESSED
                    : OutputStyle.EXPANDED);
    String css = result.getCss();
    return new Compiled(
        printed(writing.map(own -> own.mended(css)).orElse(css)),
        options.sourceMap() ? Optional.of(sourceMap(result.getSourceMap())) : Optional.empty());
  }

  private String sourceMap(String json) {
    return writing.map(own -> SourceMap.withSources(json, own.originals())).orElse(json);
  }

  private String prepared(String text, boolean indented) {
    return writing.map(own -> own.prepared(text, indented)).orElse(text);
  }

  private SassCompiler started() throws IOException {
    if (compiler.isEmpty()) {
      SassCompiler started = SassCompilerFactory.bundled();
      started.registerImporter(new SassFiles(options.loadPaths(), this::prepared));
      started.setGenerateSourceMaps(options.sourceMap());
      started.setSourceMapIncludeSources(options.sourceMap());
      started.setSilent(true);
      started.setEmitCharset(false);
      compiler = Optional.of(started);
    }
    return compiler.get();
  }

  private String printed(String css) {
    String plain = css.replaceFirst("^(?:\uFEFF|@charset \"[^\"]*\";)\\s*", "");
    if (options.style() == SassOptions.Style.COMPRESSED) {
      return CssPrinter.compressed(plain);
    }
    String text =
        options.style() == SassOptions.Style.COMPACT
            ? CssPrinter.compact(plain)
            : CssPrinter.expanded(plain);
    boolean isAscii = text.chars().allMatch(c -> c < 0x80);
    return isAscii ? text : "@charset \"UTF-8\";\n" + text;
  }

  private static Problem problem(SassCompilationFailedException exception, Place place) {
    SourceSpan span = exception.getCompileFailure().getSpan();
    int line = span.getStart().getLine() + 1;
    int column = span.getStart().getColumn() + 1;
    String url = span.getUrl();
    Place where =
        url.isEmpty()
            ? new Place(place.file(), line + Math.max(0, place.line() - 1), column)
            : new Place(Path.of(java.net.URI.create(url)).toString(), line, column);
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
