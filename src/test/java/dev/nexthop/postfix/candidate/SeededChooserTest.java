package dev.nexthop.postfix.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SeededChooserTest {

  /** The sequence is part of what a shared link means: it must not change. */
  @Test
  void gives_the_same_sequence_for_ever() {
    SeededChooser chooser = new SeededChooser(1);
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      numbers.add(chooser.among(100));
    }
    assertThat(numbers).containsExactly(32, 59, 95, 17, 80, 24, 22, 66);
  }

  @Test
  void meets_the_shares() {
    SeededChooser chooser = new SeededChooser(7);
    int[] counts = new int[3];
    for (int i = 0; i < 30_000; i++) {
      counts[chooser.weighted(new long[] {1, 0, 2}, 3)]++;
    }
    assertThat(counts[0]).isBetween(9_700, 10_300);
    assertThat(counts[1]).isZero();
    assertThat(chooser.among(1)).isZero();
  }
}
