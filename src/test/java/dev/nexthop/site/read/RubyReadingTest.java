package dev.nexthop.site.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nexthop.problem.ProblemException;
import dev.nexthop.site.model.Values;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Scalars and times are read as Ruby reads them; src/test/resources/yaml/record.rb records. */
final class RubyReadingTest {
  private static final Path FOLDER = Path.of("src/test/resources/yaml");
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  @TestFactory
  Stream<DynamicTest> readsScalarsAsPsychDoes() throws IOException {
    return cases("scalars.txt", RubyReadingTest::scalar);
  }

  @TestFactory
  Stream<DynamicTest> readsTimesAsTimeParseDoes() throws IOException {
    return cases(
        "times.txt",
        text ->
            RubyTime.parse(text, TOKYO, LocalDate.of(2026, 11, 24))
                .map(RubyDates::text)
                .orElse("none"));
  }

  private interface Reading {
    String of(String text);
  }

  private static Stream<DynamicTest> cases(String file, Reading reading) throws IOException {
    return Files.readAllLines(FOLDER.resolve(file)).stream()
        .map(line -> line.split("\t", 2))
        .map(
            parts ->
                DynamicTest.dynamicTest(
                    parts[0], () -> assertThat(reading.of(parts[0])).isEqualTo(parts[1])));
  }

  private static String scalar(String text) {
    try {
      Object map = Yaml.load("a: " + text, "", TOKYO);
      return shown(Values.map(map).getOrDefault("a", Values.NIL));
    } catch (ProblemException e) {
      return e.problems().get(0).code().equals("yaml-class")
          ? e.problems().get(0).message()
          : "refused";
    }
  }

  private static String shown(Object value) {
    if (Values.isNil(value)) {
      return "nil";
    }
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> shown(entry.getKey()) + ": " + shown(entry.getValue()))
          .collect(Collectors.joining(", ", "Hash {", "}"));
    }
    if (value instanceof List<?> list) {
      return list.stream()
          .map(RubyReadingTest::shown)
          .collect(Collectors.joining(", ", "Array [", "]"));
    }
    if (value instanceof Boolean || value instanceof Double) {
      return value instanceof Boolean ? value.toString() : "Float " + value;
    }
    if (value instanceof ZonedDateTime time) {
      return "Time " + RubyDates.text(time);
    }
    String kind = value instanceof LocalDate ? "Date" : RubyClasses.of(value);
    return kind + " " + value;
  }
}
