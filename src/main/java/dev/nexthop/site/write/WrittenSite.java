package dev.nexthop.site.write;

import dev.nexthop.site.model.Configuration;
import dev.nexthop.site.model.Convertible;
import dev.nexthop.site.model.Document;
import dev.nexthop.site.model.Excerpt;
import dev.nexthop.site.render.Rendered;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a build wrote, so that the next writes and removes only what differs. Single documents may
 * be written by several threads at once.
 */
public final class WrittenSite {
  private final SiteWriter writer;
  private final Configuration configuration;
  private final Map<Path, Kept> files = new ConcurrentHashMap<>();
  private final List<Path> latest;

  /** Files that were written before the site as a whole, and may not belong to it by now. */
  private final Set<Path> early = ConcurrentHashMap.newKeySet();

  private Map<String, String> extra;

  /** What is known of a file without its text. */
  private record Kept(String origin, Optional<Convertible> document, Optional<Path> source) {
    static Kept of(OutputFile file) {
      return file instanceof OutputFile.Text text
          ? new Kept(text.origin(), text.document(), Optional.empty())
          : new Kept(
              file.origin(), Optional.empty(), Optional.of(((OutputFile.Copy) file).source()));
    }
  }

  WrittenSite(SiteWriter writer, Rendered rendered, List<Path> written) {
    this.writer = writer;
    this.configuration = rendered.site().configuration();
    this.latest = List.copyOf(written);
    this.extra = rendered.extra();
    SiteFiles.of(rendered).forEach(file -> files.put(file.destination(), Kept.of(file)));
  }

  /** Paths that the first build wrote. */
  public List<Path> latest() {
    return latest;
  }

  /**
   * Brings the destination up to date.
   *
   * @param rendered the site as it is now
   * @param stale documents that may have another text
   * @param changed source files that may have changed
   * @param keepsAddresses whether all files are where they were
   * @return paths that were written or removed
   */
  public List<Path> update(
      Rendered rendered,
      Collection<Convertible> stale,
      Collection<Path> changed,
      boolean keepsAddresses)
      throws IOException {
    boolean sameFiles = keepsAddresses && rendered.extra().equals(extra);
    extra = rendered.extra();
    if (!sameFiles) {
      return updateAll(rendered, stale, changed);
    }
    List<Path> written = new ArrayList<>();
    for (Convertible each : stale) {
      if (updateOne(rendered, each)) {
        written.add(SiteFiles.of(rendered, each).destination());
      }
    }
    return written;
  }

  /**
   * Writes a document whose file is where it was.
   *
   * @param rendered the site with at least the text of this document
   * @return whether its file was another
   */
  public boolean updateOne(Rendered rendered, Convertible document) throws IOException {
    boolean isFile =
        document instanceof Document doc ? doc.isWritten() : !(document instanceof Excerpt);
    if (!isFile) {
      return false;
    }
    OutputFile file = SiteFiles.of(rendered, document);
    Kept known = files.get(file.destination());
    return known != null && known.equals(Kept.of(file)) && write(file);
  }

  /** The document whose text is in a file. */
  public Optional<Convertible> documentIn(Path file) {
    return Optional.ofNullable(files.get(file)).flatMap(Kept::document);
  }

  /** The documents whose texts will be in the files of a site, by the paths of the files. */
  public static Map<Path, Convertible> documents(Rendered rendered) {
    Map<Path, Convertible> documents = new LinkedHashMap<>();
    for (OutputFile file : SiteFiles.of(rendered)) {
      documents.remove(file.destination());
      if (file instanceof OutputFile.Text text) {
        text.document().ifPresent(document -> documents.put(file.destination(), document));
      }
    }
    return documents;
  }

  /**
   * Writes the file of a document whatever was there.
   *
   * @return whether its file was another
   */
  public boolean write(Rendered rendered, Convertible document) throws IOException {
    OutputFile file = SiteFiles.of(rendered, document);
    early.add(file.destination());
    return write(file);
  }

  private boolean write(OutputFile file) throws IOException {
    return writer.write(file, SiteWriter.copiesLinks(configuration));
  }

  private List<Path> updateAll(
      Rendered rendered, Collection<Convertible> stale, Collection<Path> changed)
      throws IOException {
    List<OutputFile> all = SiteFiles.of(rendered);
    Map<Path, OutputFile> winners = new LinkedHashMap<>();
    all.forEach(file -> winners.put(file.destination(), file));
    List<Path> written = new ArrayList<>();
    List<Path> gone = new ArrayList<>(files.keySet());
    gone.removeIf(winners::containsKey);
    early.removeAll(winners.keySet());
    if (!gone.isEmpty() || !early.isEmpty() || !files.keySet().containsAll(winners.keySet())) {
      writer.remove(
          new Cleaner(configuration.destination(), configuration.list("keep_files"))
              .obsolete(winners.keySet()));
      files.keySet().removeAll(gone);
      early.clear();
      written.addAll(gone);
    }
    writer.warnOfConflicts(all);
    for (OutputFile file : winners.values()) {
      Kept kept = Kept.of(file);
      boolean same = kept.equals(files.put(file.destination(), kept));
      if (!(same && isAsWritten(kept, stale, changed)) && write(file)) {
        written.add(file.destination());
      }
    }
    Files.createDirectories(configuration.destination());
    return written;
  }

  private static boolean isAsWritten(
      Kept kept, Collection<Convertible> stale, Collection<Path> changed) {
    boolean sameText = kept.document().isPresent() && !stale.contains(kept.document().get());
    boolean sameCopy = kept.source().isPresent() && !changed.contains(kept.source().get());
    return sameText || sameCopy;
  }
}
