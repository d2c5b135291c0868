package dev.nexthop.theme.lab;

import java.util.ArrayList;
import java.util.Comparator;
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
  private static final List<String> ORDER = List.of("sent", "failed", "untried");
  private static final int SHOWN = 6;
  private static final int PADDING = 16;
  private static final int BOX_HEIGHT = 58;
  private static final int BOX_WIDTH = 156;
  private static final int ROW = 84;
  private static final int NOTE = 16;
  private static final int GAP = 8;
  private static final int[] COLUMNS = {26, 194};
  private static final int GUTTER = 188;
  private static final int LONGEST = 19;
  private static final int WIDEST = 25;

  public NetworkDiagram {
    bands = List.copyOf(bands);
    lines = List.copyOf(lines);
    boxes = List.copyOf(boxes);
  }

  /**
   * A part of the network.
   *
   * @param place internet, dmz, lan
   * @param more how many of its hosts are not drawn
   */
  public record Band(String place, int y, int height, int more) {}

  /** One attempt to hand the mail on, with its number and where that stands. */
  public record Line(String path, int x, int y, int number, String state) {}

  /** A host at its place. */
  public record Box(int x, int y, int row, NetworkHost host) {
    /** The beginning of its name. */
    public String name() {
      return shorten(host.name());
    }

    /** The beginning of its address. */
    public String address() {
      return shorten(host.address());
    }

    /** What it does with connections, as far as there is room for it. */
    public String behaviour(LabText text) {
      return narrow(text.word("", host.behaviour()));
    }

    /** What became of it, as a sign that needs no colour. */
    public String sign() {
      return switch (host.state()) {
        case "sent" -> "✓";
        case "failed" -> "✕";
        default -> host.isDown() ? "✕" : "";
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
      List<NetworkHost> standing =
          hosts.stream().filter(each -> each.place().equals(place)).toList();
      List<NetworkHost> here = shown(standing);
      int more = standing.size() - here.size();
      for (int i = 0; i < here.size(); i++) {
        Box box = new Box(COLUMNS[i % 2], y + PADDING + i / 2 * ROW, row + i / 2, here.get(i));
        here.get(i).addresses().forEach(address -> boxes.putIfAbsent(address, box));
        all.add(box);
      }
      if (!here.isEmpty()) {
        int rows = (here.size() + 1) / 2;
        int height = 2 * PADDING + rows * ROW - (ROW - BOX_HEIGHT) + (more > 0 ? NOTE : 0);
        bands.add(new Band(place, y, height, more));
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

  /** As many as there is room for: those that took the mail, then those that failed. */
  private static List<NetworkHost> shown(List<NetworkHost> hosts) {
    List<NetworkHost> kept = new ArrayList<>(hosts);
    kept.sort(Comparator.comparing(each -> ORDER.indexOf(each.state())));
    List<NetworkHost> first = kept.subList(0, Math.min(SHOWN, kept.size()));
    return hosts.stream().filter(first::contains).limit(SHOWN).toList();
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

  /** The beginning of a text, as wide as a box: ideographs are as wide as two letters. */
  private static String narrow(String text) {
    int room = WIDEST;
    for (int i = 0; i < text.length(); i++) {
      room -= text.charAt(i) < 0x2E80 ? 1 : 2;
      if (room < 0) {
        return text.substring(0, i) + "…";
      }
    }
    return text;
  }

  private static String shorten(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }
}
