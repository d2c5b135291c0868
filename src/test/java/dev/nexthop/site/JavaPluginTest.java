package dev.nexthop.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nexthop.cli.Wiring;
import dev.nexthop.problem.ProblemException;
import dev.nexthop.site.model.BuildOptions;
import dev.nexthop.site.model.Journal;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site with a plugin in Java, in a jar below {@code _plugins}. */
final class JavaPluginTest {
  private static final String SOURCE =
      """
      package example;

      import dev.nexthop.site.model.*;
      import java.nio.file.*;
      import java.util.*;

      public class Shout implements dev.nexthop.site.spi.Plugin {
        private final List<String> calls = new ArrayList<>();

        public String name() { return "shout"; }
        public void afterInit(Configuration configuration) { calls.add("after_init"); }
        public void afterReset(Configuration configuration) { calls.add("after_reset"); }
        public void postInit(Convertible document) { calls.add("post_init " + document.relativePath()); }
        public void postRead(Site site) { calls.add("post_read " + site.pages().size()); }
        public void generate(Site site) {
          Page page = new Page(Page.Origin.GENERATED, "", "made.html", site.context());
          page.setContent("made: {{ site.pages.size }}", 1);
          site.pages().add(page);
          calls.add("generate");
        }
        public void preRender(Site site) { calls.add("pre_render " + site.pages().size()); }
        public String preRender(Convertible document, String text) { return "{{ page.url }} " + text; }
        public Optional<String> convert(String extension, String text) {
          return extension.equals(".up") ? Optional.of(text.toUpperCase()) : Optional.empty();
        }
        public String postConvert(Convertible document, String html) { return html + "<i>converted</i>"; }
        public String postRender(Convertible document, String output) { return output + "<!-- " + document.url() + " -->"; }
        public void postRender(Site site) { calls.add("post_render"); }
        public void onObsolete(List<Path> files) {
          files.forEach(file -> calls.add("on_obsolete " + file.getFileName()));
        }
        public void postWrite(Convertible document, Path file) {
          calls.add("post_write " + file.getFileName());
        }
        public void postWrite(Site site, List<Path> written) {
          calls.add("post_write");
          try {
            Files.write(site.configuration().destination().resolve("calls"), calls);
          } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        }
      }
      """;

  @TempDir private Path site;

  @BeforeEach
  void writeSite() throws IOException {
    write("_layouts/default.html", "[{{ content }}]");
    write("index.html", "---\nlayout: default\n---\nhello");
    write("loud.up", "---\n---\n{{ 'quiet' }}");
    write("_plugins/shout.jar", "");
    pack(site.resolve("_plugins/shout.jar"));
  }

  private void write(String path, String text) throws IOException {
    Path file = site.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void pack(Path jar) throws IOException {
    Path classes = Files.createDirectories(site.resolve("_classes"));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    var source =
        new SimpleJavaFileObject(
            URI.create("string:///example/Shout.java"), SimpleJavaFileObject.Kind.SOURCE) {
          @Override
          public String getCharContent(boolean ignoreEncodingErrors) {
            return SOURCE;
          }
        };
    List<String> options =
        List.of(
            "-proc:none", "-d", classes.toString(), "-cp", System.getProperty("java.class.path"));
    assertThat(compiler.getTask(null, null, null, options, null, List.of(source)).call()).isTrue();
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new JarEntry("META-INF/services/dev.nexthop.site.spi.Plugin"));
      out.write("example.Shout\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
      out.putNextEntry(new JarEntry("example/Shout.class"));
      Files.copy(classes.resolve("example/Shout.class"), out);
    }
  }

  private void build(Map<String, Object> overrides) throws ProblemException, IOException {
    BuildOptions options = new BuildOptions(overrides, List.of(), false, site, Map.of("TZ", "UTC"));
    Journal silent = entry -> {};
    new SiteBuild(Wiring.parts()).build(options, silent);
  }

  @Test
  void isCalledByTheNamesOfJekyllsLifeCycle() throws Exception {
    write("_config.yml", "plugins: [shout]\n");
    write("_site/old.txt", "old");
    build(Map.of());

    assertThat(site.resolve("_site/index.html")).hasContent("[/ hello<i>converted</i>]<!-- / -->");
    assertThat(site.resolve("_site/loud.up"))
        .hasContent("/LOUD.UP QUIET<i>converted</i><!-- /loud.up -->");
    assertThat(site.resolve("_site/made.html")).content().startsWith("/made.html made: 3");
    assertThat(site.resolve("_site/calls"))
        .hasContent(
            """
            after_init
            after_reset
            post_init index.html
            post_init loud.up
            post_read 2
            generate
            pre_render 3
            post_render
            on_obsolete old.txt
            post_write index.html
            post_write loud.up
            post_write made.html
            post_write
            """
                .strip());
  }

  @Test
  void staysOutInSafeMode() throws Exception {
    build(Map.of("safe", true));

    assertThat(site.resolve("_site/index.html")).hasContent("[hello]");
  }

  @Test
  void aBrokenJarIsNamed() throws Exception {
    try (JarOutputStream out =
        new JarOutputStream(Files.newOutputStream(site.resolve("_plugins/shout.jar")))) {
      out.putNextEntry(new JarEntry("META-INF/services/dev.nexthop.site.spi.Plugin"));
      out.write("example.Missing\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    assertThatThrownBy(() -> build(Map.of()))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("example.Missing");
  }
}
