package dev.nexthop.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import dev.nexthop.testing.Chromium;
import dev.nexthop.testing.ServedSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Times what a reader waits for: from a press on Run until the new result is in the page and laid
 * out, with the backend on loopback and without one, in Chromium.
 *
 * <pre>
 * mvn -q package
 * mvn -q -Pbench test-compile exec:exec -Dbench=dev.nexthop.bench.RunToResult
 * </pre>
 *
 * The jar of {@code package} serves the project's own articles. Prints medians and 95 % quantiles.
 */
public final class RunToResult {
  private static final int WARM_UP = 20;
  private static final int RUNS = 100;

  /** Milliseconds from each press to the frame after its result. */
  private static final String TIMES =
      """
      async ([id, runs]) => {
        const lab = document.getElementById(id);
        const times = [];
        for (let i = 0; i < runs; i++) {
          const done = new Promise((resolve) => lab.addEventListener("lab-result", resolve, { once: true }));
          const start = performance.now();
          lab.querySelector(".lab-run").click();
          await done;
          lab.getBoundingClientRect();
          times.push(performance.now() - start);
          await new Promise(requestAnimationFrame);
        }
        return times;
      }
      """;

  private RunToResult() {}

  public static void main(String[] args) throws IOException {
    Path folder = Files.createTempDirectory("run-to-result");
    try (ServedSite site = ServedSite.start(Path.of("content"), folder.resolve("site"));
        Chromium chromium = Chromium.start()) {
      for (boolean backend : new boolean[] {true, false}) {
        Page page = chromium.page(new Browser.NewContextOptions());
        if (!backend) {
          page.route("**/api/v1/experiments", route -> route.abort());
        }
        page.navigate(site.url() + "/en/sharing-load/");
        page.waitForFunction("!!customElements.get('nexthop-lab')");
        times(page, WARM_UP);
        print(backend ? "backend" : "in the page", times(page, RUNS));
      }
    }
  }

  private static List<Double> times(Page page, int runs) {
    List<?> measured = (List<?>) page.evaluate(TIMES, List.of("lab-equal", runs));
    return measured.stream().map(each -> ((Number) each).doubleValue()).sorted().toList();
  }

  private static void print(String name, List<Double> times) {
    System.out.printf(
        Locale.ROOT,
        "%-12s median %.1f ms, 95 %% %.1f ms, of %d runs%n",
        name,
        times.get(times.size() / 2),
        times.get(times.size() * 95 / 100),
        times.size());
  }
}
