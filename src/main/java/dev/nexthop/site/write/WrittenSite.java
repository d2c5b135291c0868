package dev.nexthop.site.write;

import dev.nexthop.site.model.Configuration;
import dev.nexthop.site.model.Convertible;
import dev.nexthop.site.model.Document;
import dev.nexthop.site.render.Rendered;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a build wrote, so that the next writes and removes only what differs. */
public final class WrittenSite {
  private final SiteWriter writer;
  private final Configuration configuration;
  private final Map<Path, OutputFile> files = new LinkedHashMap<>();
  private final List<Path> latest;
  private Map<String, String> extra;

  WrittenSite(SiteWriter writer, Rendered rendered, List<Path> written) {
    this.writer = writer;
    this.configuration = rendered.site().configuration();
    this.latest = List.copyOf(written);
    this.extra = rendered.extra();
    SiteFiles.of(rendered).forEach(file -> files.put(file.destination(), file));
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
    return sameFiles ? updateSome(rendered, stale) : updateAll(rendered, changed);
  }

  /**
   * Writes documents whose files are where they were.
   *
   * @param rendered the site with at least the texts of these documents
   */
  public List<Path> updateSome(Rendered rendered, Collection<Convertible> stale)
      throws IOException {
    List<Path> written = new ArrayList<>();
    for (Convertible each : stale) {
      boolean isFile = !(each instanceof Document document) || document.isWritten();
      if (isFile && rendered.outputs().containsKey(each)) {
        OutputFile file = SiteFiles.of(rendered, each);
        OutputFile known = files.get(file.destination());
        if (known != null && known.origin().equals(file.origin())) {
          write(file, written);
        }
      }
    }
    return written;
  }

  /** The file of a document, if the last build wrote one for it. */
  public boolean isWrittenTo(Convertible document, Path path) {
    OutputFile known = files.get(path);
    return known != null && known.origin().equals(document.path());
  }

  private void write(OutputFile file, List<Path> written) throws IOException {
    boolean same = file.equals(files.put(file.destination(), file));
    if (!same && writer.write(file, SiteWriter.copiesLinks(configuration))) {
      written.add(file.destination());
    }
  }

  private List<Path> updateAll(Rendered rendered, Collection<Path> changed) throws IOException {
    List<OutputFile> all = SiteFiles.of(rendered);
    Map<Path, OutputFile> winners = new LinkedHashMap<>();
    all.forEach(file -> winners.put(file.destination(), file));
    List<Path> written = new ArrayList<>();
    List<Path> gone = new ArrayList<>(files.keySet());
    gone.removeAll(winners.keySet());
    if (!gone.isEmpty() || !files.keySet().containsAll(winners.keySet())) {
      writer.remove(
          new Cleaner(configuration.destination(), configuration.list("keep_files"))
              .obsolete(winners.keySet()));
      files.keySet().removeAll(gone);
      written.addAll(gone);
    }
    writer.warnOfConflicts(all);
    for (OutputFile file : winners.values()) {
      if (file instanceof OutputFile.Copy copy && changed.contains(copy.source())) {
        files.remove(file.destination());
      }
      write(file, written);
    }
    Files.createDirectories(configuration.destination());
    return written;
  }
}
