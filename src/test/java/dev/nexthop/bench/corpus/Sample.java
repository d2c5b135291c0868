package dev.nexthop.bench.corpus;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One run of a whole process.
 *
 * @param wall seconds until it ended
 * @param cpu seconds of all cores, user and system
 * @param memory peak resident memory in MiB
 */
record Sample(double wall, double cpu, double memory) {

  /** The median of a figure over several runs. */
  static double median(List<Sample> samples, ToDoubleFunction<Sample> figure) {
    double[] sorted = samples.stream().mapToDouble(figure).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
