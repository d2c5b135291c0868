package dev.nexthop.http;

import dev.nexthop.http.preview.BuildReport;
import dev.nexthop.http.preview.OnDemand;
import dev.nexthop.http.preview.Preview;
import dev.nexthop.http.watch.IgnoredFiles;
import dev.nexthop.http.watch.Rebuild;
import dev.nexthop.http.watch.RebuildLoop;
import dev.nexthop.http.watch.SourceWatcher;
import dev.nexthop.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** What {@code serve} runs: the preview and the API on one port, and builds after changes. */
public final class PreviewServer implements AutoCloseable {
  private final HttpServer server;
  private final Preview preview;
  private final RebuildLoop loop;
  private final List<SourceWatcher> watchers;

  private PreviewServer(
      HttpServer server, Preview preview, RebuildLoop loop, List<SourceWatcher> watchers) {
    this.server = server;
    this.preview = preview;
    this.loop = loop;
    this.watchers = watchers;
  }

  /**
   * What to serve.
   *
   * @param binding where to listen
   * @param preview what is previewed
   * @param watched folders whose changes start a build; empty to build never again
   */
  public record Settings(Binding binding, Preview.Settings preview, List<Path> watched) {
    public Settings {
      watched = List.copyOf(watched);
    }
  }

  /**
   * Starts to serve and to watch; the first build is the caller's.
   *
   * @param settings what to serve
   * @param api answers on the same port
   * @param rebuild builds after changes
   * @param onDemand makes the files that are asked for
   * @param listener is told of each build, after the pages
   */
  public static PreviewServer start(
      Settings settings,
      Routes api,
      Rebuild rebuild,
      OnDemand onDemand,
      Consumer<BuildReport> listener)
      throws ProblemException, IOException {
    Preview preview = new Preview(settings.preview(), hosts(settings.binding()), onDemand);
    HttpServer server = HttpServer.start(settings.binding(), List.of(api, preview));
    RebuildLoop loop = new RebuildLoop(rebuild, report -> tell(report, preview, listener));
    IgnoredFiles ignored = new IgnoredFiles(List.of(settings.preview().destination()));
    List<SourceWatcher> watchers =
        settings.watched().isEmpty()
            ? List.of()
            : List.of(SourceWatcher.start(settings.watched(), ignored, loop));
    return new PreviewServer(server, preview, loop, watchers);
  }

  /** Shows what a build did that was not started by a change, such as the first. */
  public void built(BuildReport report) {
    preview.built(report);
  }

  /** Files of the destination that were asked for lately as pages. */
  public Set<Path> viewed() {
    return preview.viewed();
  }

  /** Port that it listens on. */
  public int port() {
    return server.port();
  }

  /** Address of the site, for a browser on this machine. */
  public String url(String baseurl) {
    return server.url() + (baseurl.endsWith("/") ? baseurl : baseurl + "/");
  }

  @Override
  public void close() throws IOException {
    for (SourceWatcher watcher : watchers) {
      watcher.close();
    }
    loop.close();
    preview.close();
    server.close();
  }

  private static void tell(BuildReport report, Preview preview, Consumer<BuildReport> listener) {
    preview.built(report);
    listener.accept(report);
  }

  private static Hosts hosts(Binding binding) {
    String host = binding.host().toLowerCase(Locale.ROOT);
    return new Hosts(Set.of(host));
  }
}
