package dev.nexthop.cli;

import dev.nexthop.http.preview.PageNotes.Note;
import dev.nexthop.lab.article.LabHook;
import dev.nexthop.lab.article.LabReport;
import dev.nexthop.site.render.RenderParts;
import dev.nexthop.site.spi.PostConvertHook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What labs were recognised in the articles that were rendered. Thread-safe. */
final class RecognisedLabs {
  private static final int NAMED = 5;

  private final Map<String, LabReport> reports = new TreeMap<>();
  private final Map<String, LabReport> news = new TreeMap<>();

  /** The same parts, whose labs report to this. */
  RenderParts listening(RenderParts parts) {
    List<PostConvertHook> hooks =
        parts.hooks().stream()
            .map(hook -> hook instanceof LabHook labs ? labs.reporting(this::add) : hook)
            .toList();
    return new RenderParts(
        parts.liquid(), parts.markdown(), parts.themes(), hooks, parts.plugins());
  }

  private synchronized void add(LabReport report) {
    LabReport before = reports.put(report.file(), report);
    if (!report.equals(before) && !report.blocks().isEmpty()) {
      news.put(report.file(), report);
    }
  }

  /** Lists every article. */
  synchronized void print(Console console) {
    reports.values().forEach(report -> print(report, console));
  }

  /**
   * Lists the articles whose labs have changed since the last time, or counts them if many have.
   */
  synchronized void printNews(Console console) {
    if (news.size() <= NAMED) {
      news.values().forEach(report -> print(report, console));
    } else {
      long blocks = news.values().stream().mapToLong(report -> report.blocks().size()).sum();
      long unused = news.values().stream().mapToLong(LabReport::unused).sum();
      console.info(
          "Labs:",
          "%d articles; %d of their %d code blocks are used (doctor lists them)."
              .formatted(news.size(), blocks - unused, blocks));
    }
    news.clear();
  }

  private static void print(LabReport report, Console console) {
    console.info("Labs:", report.file());
    report.blocks().forEach(block -> console.info("", line(block) + block.finding()));
    report.questions().forEach(each -> console.info("", line(each) + each.finding()));
  }

  private static String line(LabReport.Block block) {
    return block.line() == 0 ? "" : "line " + block.line() + ": ";
  }

  /** What there is to say about a page, by its path below the site's base URL. */
  synchronized List<Note> notes(String path) {
    List<Note> notes = new ArrayList<>();
    for (LabReport report : reports.values()) {
      if (plain(report.url()).equals(plain(path))) {
        for (LabReport.Block block : report.blocks()) {
          String place = block.line() == 0 ? "" : ", line " + block.line();
          notes.add(new Note(report.file() + place, block.finding()));
        }
      }
    }
    return notes;
  }

  /** A page's path without what a server may leave out. */
  private static String plain(String path) {
    return path.replaceFirst("/(index(\\.html)?)?$", "").replaceFirst("\\.html$", "");
  }
}
