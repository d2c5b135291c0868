package dev.nexthop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class ProgressLineTest {
  private static final String ERASED = "\r\u001b[K";

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream terminal = new PrintStream(bytes, true, StandardCharsets.UTF_8);
  private final AtomicLong clock = new AtomicLong();
  private final ProgressLine line = line(true);

  private ProgressLine line(boolean seen) {
    return new ProgressLine(
        entry -> terminal.println(entry.topic() + " " + entry.message()),
        terminal,
        () -> clock.get() * 1_000_000,
        () -> seen);
  }

  private void render(int pages, int from, int to, long milliseconds) {
    for (int done = from; done <= to; done++) {
      clock.addAndGet(milliseconds);
      line.rendered(done, pages);
    }
  }

  private String shown() {
    String text = bytes.toString(StandardCharsets.UTF_8);
    bytes.reset();
    return text;
  }

  @Test
  void isSilentInAShortBuild() {
    render(900, 1, 900, 1);
    assertThat(shown()).isEmpty();
  }

  @Test
  void isSilentWhereNobodySeesIt() {
    ProgressLine unseen = line(false);
    for (int done = 1; done <= 4000; done++) {
      clock.addAndGet(1);
      unseen.rendered(done, 4000);
    }
    assertThat(shown()).isEmpty();
  }

  @Test
  void countsInALongOne() {
    render(4000, 1, 1001, 1);
    assertThat(shown())
        .isEqualTo(ERASED + "         Rendering: 1,001 of 4,000 pages (1,001 a second)");
    render(4000, 1002, 1100, 1);
    assertThat(shown()).isEmpty();
    render(4000, 1101, 1101, 1);
    assertThat(shown()).startsWith(ERASED).contains("1,101 of 4,000");
  }

  @Test
  void makesRoomForMessages() {
    render(4000, 1, 1001, 1);
    shown();
    line.warn("Build Warning:", "something");
    line.warn("Build Warning:", "something else");
    assertThat(shown())
        .isEqualTo(ERASED + "Build Warning: something\nBuild Warning: something else\n");
  }

  @Test
  void leavesNothingBehind() {
    render(1500, 1, 1499, 1);
    shown();
    render(1500, 1500, 1500, 1);
    assertThat(shown()).isEqualTo(ERASED);
  }
}
