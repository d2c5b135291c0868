package dev.nexthop.site.spi;

import dev.nexthop.problem.ProblemException;
import dev.nexthop.site.model.Configuration;
import dev.nexthop.site.model.Convertible;
import dev.nexthop.site.model.Site;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A plugin in Java: it does what Jekyll's generators, converters and hooks do, by Jekyll's names. A
 * jar in {@code _plugins} that names its class in {@code
 * META-INF/services/dev.nexthop.site.spi.Plugin} is loaded when a site is built, except with {@code
 * --safe}; on the class path it is found as well, and used by the sites that list its {@link #name}
 * under {@code plugins:}.
 *
 * <p>A plugin is made once a build. Its methods about a document may be called by several threads
 * at once; the others are called by one.
 */
public interface Plugin {

  /** What {@code plugins:} calls it. */
  String name();

  /** {@code :site, :after_init}: the configuration has been read. */
  default void afterInit(Configuration configuration) throws ProblemException {}

  /** {@code :site, :after_reset}: a build begins. */
  default void afterReset(Configuration configuration) throws ProblemException {}

  /** {@code :documents, :post_init} and {@code :pages}: a document has been read. */
  default void postInit(Convertible document) throws ProblemException {}

  /** {@code :site, :post_read}: the source has been read. */
  default void postRead(Site site) throws ProblemException {}

  /** What a {@code Jekyll::Generator} does, after the built-in ones. */
  default void generate(Site site) throws ProblemException {}

  /** {@code :site, :pre_render}: everything is there, nothing has been rendered. */
  default void preRender(Site site) throws ProblemException {}

  /**
   * {@code :documents, :pre_render} and {@code :pages}: the source text to go on with, before
   * Liquid. It may change {@code document.data()} as well.
   */
  default String preRender(Convertible document, String text) throws ProblemException {
    return text;
  }

  /**
   * What a {@code Jekyll::Converter} does, with the text after Liquid; empty if it does not match.
   * It comes before the built-in converters.
   *
   * @param extension of the file, in lower case with its dot
   */
  default Optional<String> convert(String extension, String text) throws ProblemException {
    return Optional.empty();
  }

  /** {@code :documents, :post_convert} and {@code :pages}: the HTML to go on with. */
  default String postConvert(Convertible document, String html) throws ProblemException {
    return html;
  }

  /** {@code :documents, :post_render} and {@code :pages}: the text to write. */
  default String postRender(Convertible document, String output) throws ProblemException {
    return output;
  }

  /** {@code :site, :post_render}: everything has been rendered, nothing written. */
  default void postRender(Site site) throws ProblemException {}

  /** {@code :clean, :on_obsolete}: these files and folders are about to be removed. */
  default void onObsolete(List<Path> files) throws ProblemException {}

  /**
   * {@code :documents, :post_write} and {@code :pages}: the file of a document was written anew.
   */
  default void postWrite(Convertible document, Path file) throws ProblemException {}

  /** {@code :site, :post_write}: the files that were written anew. */
  default void postWrite(Site site, List<Path> written) throws ProblemException {}
}
