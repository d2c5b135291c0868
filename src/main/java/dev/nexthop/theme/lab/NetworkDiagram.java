package dev.nexthop.theme.lab;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The Internet, the DMZ and the LAN one below the other, with their hosts and the way of a mail, in
 * units of a view box 360 wide. {@code network.js} draws the same.
 *
 * @param words the way in words
 */
public record NetworkDiagram(
    int height, List<Band> bands, List<Line> lines, List<Box> boxes, String words) {
  private static final List<String> PLACES = List.of("internet", "dmz", "lan");
  private static final int SHOWN = 6;
  private static final int PADDING = 16;
  private static final int BOX_HEIGHT = 44;
  private static final int BOX_WIDTH = 156;
  private static final int ROW = 70;
  private static final int GAP = 8;
  private static final int[] COLUMNS = {26, 194};
  private static final int GUTTER = 188;
  private static final int LONGEST = 19;

  public NetworkDiagram {
    bands = List.copyOf(bands);
    lines = List.copyOf(lines);
    boxes = List.copyOf(boxes);
  }

  /**
   * A part of the network.
   *
   * @param place internet, dmz, lan
   */
  public record Band(String place, int y, int height) {}

  /** One attempt to hand the mail on, with its number and where that stands. */
  public record Line(String path, int x, int y, int number, String state) {}

  /**
   * A host.
   *
   * @param state sent, failed, untried
   * @param isDown whether it would not take a mail
   */
  public record Box(
      int x, int y, int row, String host, String address, String state, boolean isDown) {
    /** What became of it, as a sign that needs no colour. */
    public String sign() {
      return switch (state) {
        case "sent" -> "✓";
        case "failed" -> "✕";
        default -> isDown ? "✕" : "";
      };
    }

    int middle() {
      return x + BOX_WIDTH / 2;
    }
  }

  /** Places the hosts and draws the way between them. */
  static NetworkDiagram of(List<NetworkHost> hosts, List<Segment> segments, String words) {
    Map<String, Box> boxes = new HashMap<>();
    List<Box> all = new ArrayList<>();
    List<Band> bands = new ArrayList<>();
    int y = 0;
    int row = 0;
    for (String place : PLACES) {
      List<NetworkHost> here =
          hosts.stream().filter(each -> each.place().equals(place)).limit(SHOWN).toList();
      for (int i = 0; i < here.size(); i++) {
        Box box = box(here.get(i), COLUMNS[i % 2], y + PADDING + i / 2 * ROW, row + i / 2);
        here.get(i).addresses().forEach(address -> boxes.putIfAbsent(address, box));
        all.add(box);
      }
      if (!here.isEmpty()) {
        int rows = (here.size() + 1) / 2;
        int height = 2 * PADDING + rows * ROW - (ROW - BOX_HEIGHT);
        bands.add(new Band(place, y, height));
        y += height + GAP;
        row += rows;
      }
    }
    List<Line> lines = new ArrayList<>();
    for (Segment segment : segments) {
      Box from = boxes.get(segment.from());
      Box to = boxes.get(segment.to());
      if (from != null && to != null && from != to) {
        lines.add(line(from, to, segment));
      }
    }
    return new NetworkDiagram(Math.max(1, y - GAP), bands, lines, all, words);
  }

  private static Box box(NetworkHost host, int x, int y, int row) {
    String address = host.addresses().isEmpty() ? "" : host.addresses().get(0);
    return new Box(x, y, row, shorten(host.name()), shorten(address), host.state(), host.isDown());
  }

  private static Line line(Box from, Box to, Segment segment) {
    int rows = to.row() - from.row();
    if (rows == 0) {
      boolean right = to.x() > from.x();
      int y = from.y() + BOX_HEIGHT / 2;
      int start = right ? from.x() + BOX_WIDTH : from.x();
      int end = right ? to.x() : to.x() + BOX_WIDTH;
      return new Line(
          "M%d %d L%d %d".formatted(start, y, end, y),
          GUTTER,
          y,
          segment.number(),
          segment.state());
    }
    int start = rows < 0 ? from.y() : from.y() + BOX_HEIGHT;
    int end = rows < 0 ? to.y() + BOX_HEIGHT : to.y();
    int step = rows < 0 ? -10 : 10;
    boolean far = Math.abs(rows) > 1;
    String path =
        far
            ? "M%d %d L%d %d L%d %d L%d %d"
                .formatted(
                    from.middle(),
                    start,
                    GUTTER,
                    start + step,
                    GUTTER,
                    end - step,
                    to.middle(),
                    end)
            : "M%d %d L%d %d".formatted(from.middle(), start, to.middle(), end);
    int x = far ? GUTTER : (from.middle() + to.middle()) / 2;
    return new Line(path, x, (start + end) / 2, segment.number(), segment.state());
  }

  private static String shorten(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }
}
