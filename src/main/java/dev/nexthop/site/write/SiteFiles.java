package dev.nexthop.site.write;

import dev.nexthop.site.model.Configuration;
import dev.nexthop.site.model.Convertible;
import dev.nexthop.site.model.Document;
import dev.nexthop.site.model.Excerpt;
import dev.nexthop.site.model.Page;
import dev.nexthop.site.model.Paths;
import dev.nexthop.site.model.Site;
import dev.nexthop.site.model.StaticFile;
import dev.nexthop.site.render.Rendered;
import dev.nexthop.site.render.Utf8Text;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All files that a site writes, in Jekyll's order: pages, static files, documents. */
final class SiteFiles {
  private final Path destination;
  private final Charset charset;
  private final List<OutputFile> files = new ArrayList<>();

  private SiteFiles(Configuration configuration) {
    this.destination = configuration.destination();
    this.charset = configuration.charset();
  }

  static List<OutputFile> of(Rendered rendered) {
    Site site = rendered.site();
    SiteFiles all = new SiteFiles(site.configuration());
    site.pages().forEach(page -> all.add(rendered, page));
    rendered.extra().forEach(all::addExtra);
    site.staticFiles().stream().distinct().filter(StaticFile::isWritten).forEach(all::add);
    site.collections()
        .values()
        .forEach(
            collection ->
                collection.docs().stream()
                    .filter(Document::isWritten)
                    .forEach(document -> all.add(rendered, document)));
    return all.files;
  }

  /** The file of one document. */
  static OutputFile of(Rendered rendered, Convertible document) {
    SiteFiles one = new SiteFiles(rendered.site().configuration());
    one.add(rendered, document);
    return one.files.get(0);
  }

  private void add(Rendered rendered, Convertible document) {
    if (document instanceof Page page) {
      boolean redirect = page.origin() == Page.Origin.REDIRECT;
      files.add(text(rendered, page, page.destination(), redirect));
    } else if (document instanceof Document doc) {
      files.add(text(rendered, doc, doc.destination(), false));
    } else if (document instanceof Excerpt) {
      throw new IllegalArgumentException("an excerpt is no file: " + document);
    }
  }

  private OutputFile text(Rendered rendered, Convertible document, String path, boolean mayShare) {
    return new OutputFile.Text(
        below(path),
        document.path(),
        mayShare,
        Optional.of(document),
        () -> rendered.output(document),
        charset);
  }

  private void addExtra(String path, String text) {
    files.add(
        new OutputFile.Text(
            below(path), path, true, Optional.empty(), () -> Utf8Text.of(text), charset));
  }

  private void add(StaticFile file) {
    files.add(new OutputFile.Copy(below(file.destination()), file.path().toString(), file.path()));
  }

  private Path below(String path) {
    return Paths.sanitized(destination, path);
  }
}
