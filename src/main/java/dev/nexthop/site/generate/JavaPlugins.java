package dev.nexthop.site.generate;

import dev.nexthop.problem.Place;
import dev.nexthop.problem.Problem;
import dev.nexthop.problem.ProblemException;
import dev.nexthop.site.model.Configuration;
import dev.nexthop.site.model.Paths;
import dev.nexthop.site.spi.Plugin;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/**
 * The plugins in Java of a site; to be closed when it has been built.
 *
 * @param plugins in the order of their jars' names, then those of the class path
 * @param loader of the jars
 */
public record JavaPlugins(List<Plugin> plugins, URLClassLoader loader) implements Closeable {

  public JavaPlugins {
    plugins = List.copyOf(plugins);
  }

  /**
   * Loads the jars in the site's {@code plugins_dir}, and what {@code plugins:} names.
   *
   * @throws ProblemException naming the jar folder, if a plugin can't be loaded
   */
  public static JavaPlugins of(Configuration configuration) throws ProblemException {
    List<URL> jars = new ArrayList<>();
    if (!configuration.flag("safe")) {
      for (String folder : configuration.list("plugins_dir")) {
        jars.addAll(jars(Paths.sanitized(configuration.source(), folder), folder));
      }
    }
    URLClassLoader loader =
        new URLClassLoader(jars.toArray(URL[]::new), JavaPlugins.class.getClassLoader());
    List<Plugin> plugins = new ArrayList<>();
    List<String> named = configuration.list("plugins");
    List<String> switchedOn = Plugins.switchedOn(configuration, Optional.empty());
    if (switchedOn.contains("jekyll-mentions")) {
      plugins.add(new Mentions(configuration));
    }
    if (switchedOn.contains("jemoji")) {
      plugins.add(new Emoji(configuration));
    }
    try {
      for (Plugin plugin : ServiceLoader.load(Plugin.class, loader)) {
        if (plugin.getClass().getClassLoader() == loader || named.contains(plugin.name())) {
          plugins.add(plugin);
        }
      }
    } catch (ServiceConfigurationError e) {
      throw new ProblemException(
          Problem.error(
              "plugin-java",
              Place.file("_plugins"),
              "A plugin can't be loaded: " + e.getMessage(),
              "Compile it for this version, and name a public class with a public constructor."));
    }
    return new JavaPlugins(plugins, loader);
  }

  private static List<URL> jars(Path path, String folder) throws ProblemException {
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    List<URL> urls = new ArrayList<>();
    try (Stream<Path> files = Files.list(path)) {
      for (Path file : files.sorted().toList()) {
        if (file.toString().endsWith(".jar")) {
          urls.add(url(file));
        }
      }
      return urls;
    } catch (IOException e) {
      throw new ProblemException(
          Problem.error(
              "plugins-unreadable", Place.file(folder), "Can't list the folder: " + e, ""));
    }
  }

  private static URL url(Path file) throws MalformedURLException {
    return file.toUri().toURL();
  }

  /** Whether a plugin of that name is among them. */
  public boolean has(String name) {
    return plugins.stream().anyMatch(plugin -> plugin.name().equals(name));
  }

  @Override
  public void close() {
    try {
      loader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
