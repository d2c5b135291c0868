package dev.nexthop.site.render;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Where the time of a build goes: {@code profiler.rb}, and what each converter took. Pages are
 * rendered by several threads, so that their times add up to more than that of their phase.
 */
public final class Profile {
  private static final int ROWS = 50;
  private static final double NANOS = 1e9;

  private record Phase(String name, long nanos) {}

  private static final class Gauge {
    private final LongAdder count = new LongAdder();
    private final LongAdder bytes = new LongAdder();
    private final LongAdder nanos = new LongAdder();
  }

  private final List<Phase> phases = new ArrayList<>();
  private final Map<String, Gauge> templates = new ConcurrentHashMap<>();
  private final Map<String, Gauge> converters = new ConcurrentHashMap<>();

  /** Notes how long a phase of the build took. */
  public void phase(String name, long nanos) {
    phases.add(new Phase(name, nanos));
  }

  /** Notes that a page, layout or included file was rendered with Liquid. */
  public void template(String file, String output, long nanos) {
    note(templates, file, output, nanos);
  }

  /** Notes that a converter was at work. */
  void converter(String name, String output, long nanos) {
    note(converters, name, output, nanos);
  }

  private static void note(Map<String, Gauge> gauges, String name, String output, long nanos) {
    Gauge gauge = gauges.computeIfAbsent(name, key -> new Gauge());
    gauge.count.increment();
    gauge.bytes.add(output.getBytes(StandardCharsets.UTF_8).length);
    gauge.nanos.add(nanos);
  }

  /** The tables as Jekyll prints them, and one more of the converters, each after its heading. */
  public List<String> tables() {
    return List.of(
        "\nBuild Process Summary:",
        table(phaseRows()),
        "\nSite Render Stats:",
        table(rows("Filename", templates)),
        "\nRender Stats by Converter:",
        table(rows("Converter", converters)));
  }

  private static String table(List<List<String>> rows) {
    return "\n" + String.join("\n", Table.of(rows)) + "\n";
  }

  private List<List<String>> phaseRows() {
    List<List<String>> rows = new ArrayList<>(List.of(List.of("PHASE", "TIME")));
    for (Phase phase : phases) {
      rows.add(List.of(phase.name(), seconds("%.4f", phase.nanos())));
    }
    long total = phases.stream().mapToLong(Phase::nanos).sum();
    rows.add(List.of("TOTAL TIME", seconds("%.4f", total)));
    return rows;
  }

  private static List<List<String>> rows(String what, Map<String, Gauge> gauges) {
    Comparator<Map.Entry<String, Gauge>> slowest =
        Comparator.comparingLong(entry -> -entry.getValue().nanos.sum());
    List<Map.Entry<String, Gauge>> sorted =
        gauges.entrySet().stream()
            .sorted(slowest.thenComparing(Map.Entry.comparingByKey()))
            .limit(ROWS)
            .toList();
    List<List<String>> rows = new ArrayList<>(List.of(List.of(what, "Count", "Bytes", "Time")));
    Gauge total = new Gauge();
    for (Map.Entry<String, Gauge> entry : sorted) {
      Gauge gauge = entry.getValue();
      rows.add(row(entry.getKey(), gauge));
      total.count.add(gauge.count.sum());
      total.bytes.add(gauge.bytes.sum());
      total.nanos.add(gauge.nanos.sum());
    }
    String files = what.equals("Filename") ? "files" : "converters";
    rows.add(row("TOTAL (for " + sorted.size() + " " + files + ")", total));
    return rows;
  }

  private static List<String> row(String name, Gauge gauge) {
    return List.of(
        name,
        String.valueOf(gauge.count.sum()),
        String.format(Locale.ROOT, "%.2fK", gauge.bytes.sum() / 1024.0),
        seconds("%.3f", gauge.nanos.sum()));
  }

  private static String seconds(String format, long nanos) {
    return String.format(Locale.ROOT, format, nanos / NANOS);
  }

  /** A table in characters, as the gem terminal-table draws it without its outer lines. */
  private static final class Table {
    private Table() {}

    /**
     * @param rows the first of which is the heading
     */
    static List<String> of(List<List<String>> rows) {
      int columns = rows.get(0).size();
      int[] widths = new int[columns];
      for (List<String> row : rows) {
        for (int i = 0; i < columns; i++) {
          widths[i] = Math.max(widths[i], row.get(i).length());
        }
      }
      List<String> lines = new ArrayList<>();
      rows.forEach(row -> lines.add(line(row, widths)));
      StringBuilder rule = new StringBuilder("+");
      for (int width : widths) {
        rule.append("-".repeat(width + 2)).append('+');
      }
      lines.add(1, rule.toString());
      return lines;
    }

    private static String line(List<String> row, int[] widths) {
      StringBuilder line = new StringBuilder("|");
      for (int i = 0; i < widths.length; i++) {
        String blanks = " ".repeat(widths[i] - row.get(i).length());
        line.append(' ').append(i == 0 ? row.get(i) + blanks : blanks + row.get(i)).append(" |");
      }
      return line.toString();
    }
  }
}
