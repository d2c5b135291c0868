package dev.nexthop.site.render.sass;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nexthop.cli.CommandLineProgram;
import dev.nexthop.cli.Surroundings;
import dev.nexthop.cli.Wiring;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Source maps lead to the lines that writers wrote, whatever the compiler got and the printer did.
 */
final class SourceMapTest {
  private static final String MAIN =
      """
      @import "part";
      /* a comment
           of two lines */
      .a {
        transition: color 1s,
          width 2s;
        b: mix(red, blue);
        .c { d: e; f: calc(1px + 2px) }
        [data-x="y"] { g: h }
      }
      @media print { .i { j: k } }
      """;

  @ParameterizedTest
  @ValueSource(strings = {"compact", "expanded", "nested", "compressed"})
  void eachRuleAndDeclarationLeadsToItsLine(String style, @TempDir Path root) throws IOException {
    Files.createDirectories(root.resolve("_sass"));
    Files.writeString(root.resolve("_config.yml"), "sass: {style: " + style + "}\n");
    Files.writeString(root.resolve("main.scss"), "---\n---\n" + MAIN);
    Files.writeString(root.resolve("_sass/_part.scss"), "$x: 1;\n.l { m: n }\n@import 'i';\n");
    Files.writeString(root.resolve("_sass/i.sass"), ".o\n  p: $x\n\n  .q\n    r: mix(red, blue)\n");
    List<String> leads = leads(root, "main.css");
    assertThat(leads)
        .contains(
            ".l<_sass/_part.scss:2:1",
            ".o<_sass/i.sass:1:1",
            "p:<_sass/i.sass:2:3",
            "r:<_sass/i.sass:5:5",
            "tr<main.scss:5:3",
            "b:<main.scss:7:3",
            ".a<main.scss:4:1",
            "@m<main.scss:11:1");
    if (!style.equals("compressed")) {
      assertThat(leads)
          .contains("m:<_sass/_part.scss:2:6", "d:<main.scss:8:8", ".i<main.scss:11:16");
    }
  }

  private static List<String> leads(Path root, String name) throws IOException {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
    Surroundings surroundings =
        new Surroundings(stream, stream, root, Map.of("TZ", "UTC"), Wiring.parts());
    assertThat(CommandLineProgram.run(surroundings, "build"))
        .as(said.toString(StandardCharsets.UTF_8))
        .isZero();
    List<String> lines = Files.readAllLines(root.resolve("_site").resolve(name));
    JsonNode map = new ObjectMapper().readTree(root.resolve("_site/" + name + ".map").toFile());
    List<String> leads = new ArrayList<>();
    for (Mappings.Segment segment : Mappings.read(map.get("mappings").asText())) {
      String line = lines.get(segment.line());
      leads.add(
          line.substring(segment.column(), Math.min(line.length(), segment.column() + 2))
              + "<"
              + map.get("sources").get(segment.source()).asText()
              + ":"
              + (segment.sourceLine() + 1)
              + ":"
              + (segment.sourceColumn() + 1));
    }
    return leads;
  }

  /** From a map that Jekyll 4.3.1 wrote. */
  @Test
  void mappingsAreReadAndWrittenAlike() {
    String mappings =
        "AECA,AAAA,EAAE,CAAC,EAAE,CAAC,EAAE,CAAE,GAAE;;AACZ,MAAM,MAAS,GAAA,AAAA,EAAE,CAAC,EAAE,CAAC,EAAE,CAAE,GAAE,EAAD;;ADA1B,"
            + "AAAA,EAAE,CAAC,EAAE,CAAC,EAAE,CAAC,EACP,CAAC,EAHC,GAAG,GAGG;;ADFV,AAAA,IAAI,CAAC,EAAE,KAAK,ECDR,GAAG,GDCwB";
    assertThat(Mappings.written(Mappings.read(mappings))).isEqualTo(mappings);
  }
}
