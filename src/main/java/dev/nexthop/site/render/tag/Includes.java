package dev.nexthop.site.render.tag;

import dev.nexthop.liquid.Context;
import dev.nexthop.liquid.Environment;
import dev.nexthop.liquid.Output;
import dev.nexthop.liquid.Source;
import dev.nexthop.liquid.Template;
import dev.nexthop.liquid.error.LiquidException;
import dev.nexthop.liquid.value.Text;
import dev.nexthop.site.model.Configuration;
import dev.nexthop.site.model.Paths;
import dev.nexthop.site.render.Profile;
import dev.nexthop.site.render.drop.Read;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds, reads and parses included files; each is parsed once per build. Safe for use by several
 * threads.
 */
final class Includes {
  private final Path source;
  private final boolean safe;
  private final Map<Path, Template> templates = new ConcurrentHashMap<>();

  Includes(Configuration configuration) {
    source = configuration.source();
    safe = configuration.flag("safe");
  }

  /** The file of that name in the first folder that has it. */
  Path locate(String file, List<Path> folders, Rendering rendering) {
    for (Path folder : folders) {
      Optional<Path> path = path(folder, file);
      if (path.isPresent() && Files.isRegularFile(path.get()) && isAllowed(path.get(), folder)) {
        rendering.reads().accept(new Read.Include(path.get()));
        return path.get();
      }
      path.ifPresent(missing -> rendering.reads().accept(new Read.MissingInclude(missing)));
    }
    throw notFound(file, folders);
  }

  private static Optional<Path> path(Path folder, String file) {
    Path path = Path.of(Paths.join(folder.toString(), file)).normalize();
    return path.startsWith(folder.normalize()) ? Optional.of(path) : Optional.empty();
  }

  private boolean isAllowed(Path path, Path folder) {
    if (!safe) {
      return true;
    }
    try {
      return path.toRealPath().startsWith(folder);
    } catch (IOException unreadable) {
      return false;
    }
  }

  private LiquidException notFound(String file, List<Path> folders) {
    String message =
        "Could not locate the included file '"
            + file
            + "' in any of "
            + Text.inspect(folders.stream().map(Path::toString).toList())
            + ". Ensure it exists in one of those directories and"
            + (safe
                ? " is not a symlink as those are not allowed in safe mode."
                : ", if it is a symlink, does not point outside your site source.");
    return LiquidException.foreign(message).withHint(new NearestFile(folders).hint(file));
  }

  /** Renders an included file; its errors name it. */
  void render(Path path, Context context, Output output) {
    try {
      Template template = template(path, context.environment());
      Optional<Profile> profile = Rendering.of(context).profile();
      if (profile.isEmpty()) {
        template.render(context, output);
        return;
      }
      long start = System.nanoTime();
      Output own = context.newOutput();
      template.render(context, own);
      String text = own.toString();
      profile.get().template(shown(path), text, System.nanoTime() - start);
      output.append(text);
    } catch (LiquidException e) {
      LiquidException named = e.templateName().isEmpty() ? e.inTemplate(path.toString()) : e;
      throw named.markupContext().isEmpty() ? named.withContext("included ") : named;
    }
  }

  private Template template(Path path, Environment environment) {
    Template known = templates.get(path);
    if (known != null) {
      return known;
    }
    Template parsed = environment.parse(new Source(shown(path), read(path), 1));
    Template earlier = templates.putIfAbsent(path, parsed);
    return earlier == null ? parsed : earlier;
  }

  private String shown(Path path) {
    return path.startsWith(source) ? source.relativize(path).toString() : path.toString();
  }

  private static String read(Path path) {
    try {
      String text = Files.readString(path, StandardCharsets.UTF_8);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (IOException e) {
      throw LiquidException.foreign("Could not read the included file '" + path + "'.")
          .withHint("Make sure that it is readable and encoded in UTF-8.")
          .because(e);
    }
  }
}
