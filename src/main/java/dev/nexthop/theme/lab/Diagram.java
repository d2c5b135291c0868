package dev.nexthop.theme.lab;

import java.util.ArrayList;
import java.util.List;

/**
 * The sender on the left, the hosts in the order of this draw on the right, in units of a view box
 * 360 wide, so that it is legible on a telephone unscaled.
 *
 * @param more how many hosts are left out
 */
public record Diagram(int height, int middle, List<Box> boxes, int more) {
  private static final int SHOWN = 6;
  private static final int STEP = 56;
  private static final int BOX_HEIGHT = 44;
  private static final int LONGEST = 26;

  public Diagram {
    boxes = List.copyOf(boxes);
  }

  /**
   * A host.
   *
   * @param y top edge
   * @param at its whole address
   * @param state sent, failed, untried
   */
  public record Box(int y, int rank, String host, String address, String at, String state) {
    /** Middle of the box. */
    public int middle() {
      return y + BOX_HEIGHT / 2;
    }

    /** Vertical place of the rank on the line that leads here. */
    public int rankY(Diagram diagram) {
      return diagram.middle() + (middle() - diagram.middle()) * 7 / 10;
    }

    /** What became of it, as a sign that needs no colour. */
    public String sign() {
      return switch (state) {
        case "sent" -> "✓";
        case "failed" -> "✕";
        default -> "–";
      };
    }
  }

  static Diagram of(List<ResultView.Candidate> candidates) {
    List<Box> boxes = new ArrayList<>();
    for (ResultView.Candidate candidate :
        candidates.subList(0, Math.min(SHOWN, candidates.size()))) {
      boxes.add(
          new Box(
              6 + boxes.size() * STEP,
              candidate.rank(),
              shorten(candidate.host()),
              shorten(candidate.address()),
              candidate.at(),
              candidate.state()));
    }
    int rows = Math.max(1, boxes.size());
    int more = candidates.size() - boxes.size();
    int height = rows * STEP + (more > 0 ? 24 : 0);
    return new Diagram(height, rows * STEP / 2, boxes, more);
  }

  private static String shorten(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }
}
