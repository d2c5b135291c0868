package dev.nexthop.bench.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A bar chart of wall times as SVG, one group of bars for each size. */
final class Chart {
  private static final int LEFT = 210;
  private static final int WIDTH = 640;
  private static final int BAR = 18;

  private final List<String> lines = new ArrayList<>();
  private int y = 8;

  /** A bar. */
  record Bar(String label, double seconds) {}

  /** Adds the bars of one size, the longest of which takes the whole width. */
  void add(String title, List<Bar> bars) {
    double longest = bars.stream().mapToDouble(Bar::seconds).max().orElse(1);
    y += BAR;
    text(0, title, "font-weight=\"bold\" ");
    for (Bar bar : bars) {
      y += BAR + 4;
      double width = Math.max(1, (WIDTH - LEFT - 70) * bar.seconds() / longest);
      text(0, bar.label(), "");
      lines.add(
          String.format(
              Locale.ROOT,
              "<rect x=\"%d\" y=\"%d\" width=\"%.0f\" height=\"%d\" opacity=\"%s\"/>",
              LEFT,
              y - BAR + 5,
              width,
              BAR - 2,
              bar.label().startsWith("nexthop") ? "1" : "0.5"));
      text(LEFT + (int) width + 6, String.format(Locale.ROOT, "%.2f s", bar.seconds()), "");
    }
    y += BAR / 2;
  }

  private void text(int x, String text, String attributes) {
    String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
    lines.add("<text " + attributes + "x=\"" + x + "\" y=\"" + y + "\">" + escaped + "</text>");
  }

  /** The picture, in a grey that can be read on light and on dark pages. */
  String svg() {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 "
        + WIDTH
        + " "
        + (y + BAR)
        + "\" role=\"img\" font-family=\"sans-serif\" font-size=\"13\" fill=\"#767676\">\n"
        + String.join("\n", lines)
        + "\n</svg>\n";
  }
}
