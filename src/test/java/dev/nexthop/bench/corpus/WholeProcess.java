package dev.nexthop.bench.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Builds corpora of several sizes with several generators in turn (A B A B …), each as a whole
 * process into an empty folder, and prints medians and ratios.
 *
 * <p>From the command line: {@code WholeProcess [--runs=5] [--sizes=100,1000]
 * [--generators=nexthop:/usr/lib/jvm/java-17,nexthop:/usr/lib/jvm/java-25,hugo,jekyll,eleventy]
 * [--launcher=…/bin/nexthop] [--chart=FILE.svg]}. Needs GNU time as {@code /usr/bin/time} and
 * {@code target/nexthop.jar} or an unpacked distribution. The last columns say which part of a
 * generator's time the first one took.
 */
public final class WholeProcess {
  private final int runs;
  private final List<Integer> sizes;
  private final List<Contestant> contestants;
  private final Chart chart = new Chart();

  private WholeProcess(int runs, List<Integer> sizes, List<Contestant> contestants) {
    this.runs = runs;
    this.sizes = sizes;
    this.contestants = contestants;
  }

  /** Runs the comparison and prints a Markdown table. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Options options = Options.of(args);
    Optional<Path> launcher =
        Optional.of(options.get("launcher", "")).filter(p -> !p.isEmpty()).map(Path::of);
    WholeProcess comparison =
        new WholeProcess(
            options.number("runs", 5),
            options.list("sizes", "100,1000").map(Integer::valueOf).toList(),
            options
                .list("generators", "nexthop,hugo,jekyll")
                .map(name -> Contestant.named(name, launcher))
                .toList());
    comparison.print();
    String file = options.get("chart", "");
    if (!file.isEmpty()) {
      Files.writeString(Path.of(file), comparison.chart.svg());
    }
  }

  private void print() throws IOException, InterruptedException {
    System.out.println(
        "| pages | generator | wall s | CPU s | peak MiB | wall ratio | CPU ratio |");
    System.out.println(
        "|------:|-----------|-------:|------:|---------:|-----------:|----------:|");
    try (WorkFolder work = WorkFolder.create("nexthop-bench")) {
      for (int size : sizes) {
        printSize(work.resolve(Integer.toString(size)), size);
      }
    }
  }

  private void printSize(Path work, int size) throws IOException, InterruptedException {
    List<List<Sample>> samples = new ArrayList<>();
    for (Contestant contestant : contestants) {
      samples.add(new ArrayList<>());
      Corpus.write(contestant.generator(), size, work.resolve(contestant.folder()));
    }
    for (int run = 0; run <= runs; run++) {
      for (int i = 0; i < contestants.size(); i++) {
        Sample sample = time(contestants.get(i), work, run);
        if (run > 0) { // the first fills the disk cache and makes the archive of classes
          samples.get(i).add(sample);
        }
      }
    }
    List<Chart.Bar> bars = new ArrayList<>();
    for (int i = 0; i < contestants.size(); i++) {
      String label = contestants.get(i).label();
      printRow(size, label, samples.get(i), samples.get(0));
      bars.add(new Chart.Bar(label, Sample.median(samples.get(i), Sample::wall)));
    }
    chart.add(size + " pages", bars);
  }

  private static void printRow(int size, String label, List<Sample> samples, List<Sample> first) {
    double wall = Sample.median(samples, Sample::wall);
    double cpu = Sample.median(samples, Sample::cpu);
    System.out.printf(
        Locale.ROOT,
        "| %d | %s | %.2f | %.2f | %.0f | %.2f | %.2f |%n",
        size,
        label,
        wall,
        cpu,
        Sample.median(samples, Sample::memory),
        Sample.median(first, Sample::wall) / wall,
        Sample.median(first, Sample::cpu) / cpu);
  }

  /**
   * Each run has a new folder for its output: ext4 does not use an inode again for some seconds
   * after a file is removed, and searching for another one costs more than the build.
   */
  private static Sample time(Contestant contestant, Path work, int run)
      throws IOException, InterruptedException {
    Path site = work.resolve(contestant.folder());
    Path output = work.resolve(contestant.folder() + "-output-" + run);
    Path figures = work.resolve("figures");
    WorkFolder.delete(site.resolve(".jekyll-cache"));
    WorkFolder.delete(site.resolve("resources"));
    List<String> command =
        new ArrayList<>(List.of("/usr/bin/time", "-f", "%e %U %S %M", "-o", figures.toString()));
    command.addAll(contestant.build(site, output));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(work.resolve("log").toFile())
            .start();
    if (process.waitFor() != 0) {
      throw new IOException(
          String.join(" ", command) + ": " + Files.readString(work.resolve("log")));
    }
    String[] words = Files.readString(figures).strip().split(" ", -1);
    return new Sample(
        Double.parseDouble(words[0]),
        Double.parseDouble(words[1]) + Double.parseDouble(words[2]),
        Double.parseDouble(words[3]) / 1024);
  }
}
