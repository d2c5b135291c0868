package dev.nexthop.postfix.smtpd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nexthop.postfix.config.MainCf;
import dev.nexthop.postfix.config.Settings;
import dev.nexthop.postfix.config.Tables;
import dev.nexthop.postfix.config.Version;
import dev.nexthop.postfix.config.Words;
import dev.nexthop.postfix.dns.Interfaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Where main.cf does not set mynetworks, what postconf(1) says it is. */
final class TrustedNetworksTest {

  private static final Path FILE = Path.of("src/test/resources/postfix/relay/mynetworks.txt");

  @TestFactory
  Stream<DynamicTest> says_what_postconf_says() throws IOException {
    List<String> lines =
        Files.readAllLines(FILE).stream().filter(line -> !line.startsWith("#")).toList();
    List<String> machine = List.of(lines.get(0).split(" ", -1));
    return lines.stream()
        .skip(1)
        .map(line -> line.split(" \\| ", -1))
        .map(
            cells ->
                DynamicTest.dynamicTest(
                    cells[0] + ", " + cells[1] + ", " + cells[2],
                    () -> {
                      String mainCf =
                          "mynetworks_style = "
                              + cells[0]
                              + "\ninet_interfaces = "
                              + cells[1]
                              + "\ninet_protocols = "
                              + cells[2];
                      assertThat(networks("3.7", mainCf, machine)).isEqualTo(cells[3]);
                    }));
  }

  /** subnet until 3.0, and for a configuration that says it is as old. */
  @Test
  void the_style_depends_on_the_release() {
    List<String> machine = List.of("127.0.0.1", "192.168.0.1/24", "::1/128");
    assertThat(networks("2.11", "", machine)).isEqualTo("127.0.0.0/8 192.168.0.0/24 [::1]/128");
    assertThat(networks("2.1", "", machine)).isEqualTo("127.0.0.0/8 192.168.0.0/24");
    assertThat(networks("3.0", "compatibility_level = 2", machine))
        .isEqualTo("127.0.0.1/32 192.168.0.1/32 [::1]/128");
    assertThat(networks("3.0", "compatibility_level = 1\ninet_protocols = ipv4", machine))
        .isEqualTo("127.0.0.0/8 192.168.0.0/24");
    assertThat(networks("3.7", "compatibility_level = 0\nmynetworks_style = host", machine))
        .isEqualTo("127.0.0.1/32 192.168.0.1/32 [::1]/128");
  }

  private static String networks(String release, String text, List<String> machine) {
    MainCf mainCf = MainCf.parse(text);
    Version version = Version.parse(release).orElseThrow();
    Settings settings = Settings.of(version, mainCf, Map.of("inet_interfaces", "all"));
    Set<String> own =
        Set.copyOf(
            Words.list(settings.text("inet_interfaces")).stream()
                .flatMap(
                    word ->
                        switch (word) {
                          case "all" -> machine.stream().map(each -> each.replaceAll("/.*", ""));
                          case "loopback-only" -> Stream.of("127.0.0.1", "::1");
                          default -> Stream.of(word);
                        })
                .toList());
    return TrustedNetworks.of(
            settings,
            new Tables(settings, Map.of()),
            new Interfaces(own, Optional.empty()),
            machine)
        .text();
  }
}
