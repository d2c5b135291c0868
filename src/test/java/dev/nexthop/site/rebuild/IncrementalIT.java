package dev.nexthop.site.rebuild;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * After any edits, a session's site is that of a build from nothing: many edits. {@code
 * -Dincremental.seeds=N} tries more.
 */
final class IncrementalIT {
  @TestFactory
  Stream<DynamicTest> resultIsThatOfAFullBuild(@TempDir Path work) {
    List<DynamicTest> tests = new ArrayList<>();
    int seeds = Integer.getInteger("incremental.seeds", 4);
    for (long seed = 10; seed < 10 + seeds; seed++) {
      long given = seed;
      tests.add(
          DynamicTest.dynamicTest(
              "rich " + seed,
              () ->
                  IncrementalTest.edit(
                      IncrementalTest.RICH, work.resolve("r" + given), given, 60)));
    }
    for (long seed = 50; seed < 50 + seeds; seed++) {
      long given = seed;
      tests.add(
          DynamicTest.dynamicTest(
              "hasty " + seed,
              () ->
                  IncrementalTest.editHastily(
                      IncrementalTest.RICH, work.resolve("h" + given), given, 60)));
    }
    for (String name : IncrementalTest.NAMES) {
      tests.add(
          DynamicTest.dynamicTest(
              name,
              () -> IncrementalTest.edit(IncrementalTest.site(name), work.resolve(name), 99, 25)));
    }
    return tests.stream();
  }
}
