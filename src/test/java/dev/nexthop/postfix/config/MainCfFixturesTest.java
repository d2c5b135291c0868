package dev.nexthop.postfix.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * main.cf texts and what Postfix makes of them. A file holds the text, a line {@code === VERSION},
 * and then the values and remarks expected: {@code name = value}, {@code !LINE:COLUMN CODE
 * MESSAGE}.
 */
final class MainCfFixturesTest {

  private static final Path FOLDER = Path.of("src/test/resources/postfix/main-cf");

  @TestFactory
  Stream<DynamicTest> fixtures() throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.list(FOLDER)) {
      all.sorted().forEach(files::add);
    }
    assertThat(files).isNotEmpty();
    return files.stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
  }

  private static void check(Path file) throws IOException {
    String text = Files.readString(file);
    int start = text.indexOf("=== ");
    int end = text.indexOf('\n', start);
    Version version = Version.parse(text.substring(start + 4, end)).orElseThrow();
    String expected = text.substring(end + 1);
    assertThat(actual(text.substring(0, start), version, expected)).isEqualTo(expected);
  }

  private static String actual(String mainCfText, Version version, String expected) {
    MainCf mainCf = MainCf.parse(mainCfText);
    Settings settings = Settings.of(version, mainCf, Map.of("myhostname", "mail.example.jp"));
    StringBuilder actual = new StringBuilder();
    for (String line : Words.lines(expected)) {
      int equals = line.indexOf(" =");
      if (equals > 0 && !line.startsWith("!")) {
        String name = line.substring(0, equals);
        actual.append(name).append(value(settings, name)).append('\n');
      }
    }
    List<Remark> remarks = new ArrayList<>(mainCf.remarks());
    remarks.addAll(MainCfCheck.of(mainCf, "", version));
    remarks.addAll(settings.remarks());
    for (Remark remark : remarks) {
      actual.append('!').append(remark.place().line()).append(':').append(remark.place().column());
      actual.append(' ').append(remark.code()).append(' ').append(remark.message()).append('\n');
    }
    return actual.toString();
  }

  private static String value(Settings settings, String name) {
    Parameter parameter = Parameter.all().get(name);
    String value =
        switch (parameter == null ? Parameter.Type.TEXT : parameter.type()) {
          case TEXT -> settings.text(name);
          case YES_NO -> settings.yes(name) ? "yes" : "no";
          case NUMBER -> Integer.toString(settings.number(name));
          case TIME -> settings.seconds(name) + "s";
        };
    return value.isEmpty() ? " =" : " = " + value;
  }
}
