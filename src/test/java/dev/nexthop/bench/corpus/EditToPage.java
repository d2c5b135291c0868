package dev.nexthop.bench.corpus;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How long it takes from the writing of a source file until {@code serve} serves the new page: a
 * whole process is started on a corpus, its event stream says when to ask for the page.
 *
 * <p>From the command line: {@code EditToPage [--pages=1000] [--edits=100]
 * [--generator=nexthop,hugo,jekyll,eleventy] [--command="java -jar target/nexthop.jar"]}. Prints a
 * Markdown table of milliseconds. Several generators are edited in turn (A B A B …); the others'
 * servers don't say when they have built, so they are asked for the page every 10 ms, and what that
 * costs them is part of the figures; an edit that a server does not follow has no row. Edits that
 * change every page are made a quarter as often.
 */
public final class EditToPage {
  private static final int PORT = 43_117;

  /** Kinds that are measured in turn: what is added is deleted before the next is added. */
  private static final List<List<Kind>> ROUNDS =
      List.of(
          List.of(Kind.BODY),
          List.of(Kind.NEWEST),
          List.of(Kind.TITLE),
          List.of(Kind.LAYOUT),
          List.of(Kind.FOOTER),
          List.of(Kind.DATA),
          List.of(Kind.CONFIGURATION),
          List.of(Kind.ADDED, Kind.DELETED));

  private final int pages;
  private final int edits;
  private final List<Preview> previews;

  private EditToPage(int pages, int edits, List<Preview> previews) {
    this.pages = pages;
    this.edits = edits;
    this.previews = previews;
  }

  /** Runs the edits and prints the table. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Options options = Options.of(args);
    int pages = options.number("pages", 1000);
    String command =
        options.get(
            "command", "java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -jar target/nexthop.jar");
    List<Preview> previews = new ArrayList<>();
    try (WorkFolder work = WorkFolder.create("nexthop-edit")) {
      try {
        for (Generator generator :
            options.list("generator", "nexthop").map(Generator::named).toList()) {
          Preview.Start start =
              new Preview.Start(
                  generator,
                  command,
                  work.resolve(generator.toString()),
                  PORT + generator.ordinal());
          Corpus.write(generator, pages, start.site());
          previews.add(Preview.start(start));
        }
        new EditToPage(pages, options.number("edits", 100), previews).measure();
      } finally {
        for (Preview preview : previews) {
          preview.close();
        }
      }
    }
  }

  private void measure() throws IOException, InterruptedException {
    System.out.println("| pages | edit | p50 ms | p99 ms | worst ms | CPU ms/edit | load |");
    System.out.println("|------:|------|-------:|-------:|---------:|------------:|-----:|");
    for (List<Kind> kinds : ROUNDS) {
      measure(kinds);
    }
    for (Preview preview : previews) {
      System.out.println(label(preview) + preview.memory());
    }
  }

  /** The edits of a preview and kind that a row of the table sums up. */
  private record Row(Preview preview, Kind kind, List<Preview.Cost> costs) {}

  private void measure(List<Kind> kinds) throws IOException, InterruptedException {
    List<Row> rows = new ArrayList<>();
    for (Kind kind : kinds) {
      for (Preview preview : previews) {
        if (preview.generator().follows(kind)) {
          rows.add(new Row(preview, kind, new ArrayList<>()));
        }
      }
    }
    int count = kinds.get(0).edits(edits);
    int warmUp = Math.min(10, count);
    for (int i = 0; i < count + warmUp; i++) {
      for (Row row : rows) {
        Preview.Cost cost = row.preview().make(row.kind());
        if (i >= warmUp) {
          row.costs().add(cost);
        }
      }
    }
    rows.forEach(this::print);
  }

  private void print(Row row) {
    double[] times = row.costs().stream().mapToDouble(Preview.Cost::millis).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "| %d | %s | %.1f | %.1f | %.1f | %.1f | %.1f |%n",
        pages,
        label(row.preview()) + row.kind().label(),
        times[times.length / 2],
        times[(int) Math.ceil(times.length * 0.99) - 1],
        times[times.length - 1],
        row.costs().stream().mapToLong(Preview.Cost::processorMillis).average().orElse(0),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  /** Says whose figures follow, where there are several. */
  private String label(Preview preview) {
    return previews.size() == 1 ? "" : preview.generator() + ": ";
  }
}
