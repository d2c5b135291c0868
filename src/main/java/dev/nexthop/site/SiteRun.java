package dev.nexthop.site;

import dev.nexthop.problem.ProblemException;
import dev.nexthop.site.generate.Generators;
import dev.nexthop.site.model.Configuration;
import dev.nexthop.site.model.Convertible;
import dev.nexthop.site.model.Document;
import dev.nexthop.site.model.Journal;
import dev.nexthop.site.model.Page;
import dev.nexthop.site.model.Paths;
import dev.nexthop.site.model.Site;
import dev.nexthop.site.render.Profile;
import dev.nexthop.site.render.RenderParts;
import dev.nexthop.site.render.RenderSite;
import dev.nexthop.site.render.Rendered;
import dev.nexthop.site.spi.Plugin;
import dev.nexthop.site.write.CacheFolder;
import dev.nexthop.site.write.SiteWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One build, phase by phase, with the plugins that are told of each ({@code Site#process}). */
final class SiteRun {
  private final RenderParts parts;
  private final List<Plugin> plugins;
  private final Configuration configuration;
  private final Journal journal;
  private final Optional<Profile> profile;
  private long since = System.nanoTime();

  /**
   * @param parts that render, and the plugins of the site
   * @param journal takes messages
   */
  SiteRun(RenderParts parts, Configuration configuration, Journal journal) {
    this.parts = parts;
    this.plugins = parts.plugins();
    this.configuration = configuration;
    this.journal = journal;
    this.profile = configuration.flag("profile") ? Optional.of(new Profile()) : Optional.empty();
  }

  /** Reads the source. */
  interface Reading {
    Site read() throws ProblemException, IOException;
  }

  /** The site as it is read, with what generators add. */
  Site generated(Reading reading) throws ProblemException, IOException {
    for (Plugin plugin : plugins) {
      plugin.afterInit(configuration);
    }
    CacheFolder.make(configuration);
    for (Plugin plugin : plugins) {
      plugin.afterReset(configuration);
    }
    phase("RESET");
    Site site = reading.read();
    for (Plugin plugin : plugins) {
      for (Convertible document : site.convertibles()) {
        plugin.postInit(document);
      }
      plugin.postRead(site);
    }
    phase("READ");
    new Generators(parts, journal).generate(site);
    for (Plugin plugin : plugins) {
      plugin.generate(site);
    }
    SiteBuild.checkUrls(site.convertibles());
    phase("GENERATE");
    return site;
  }

  /** The site with its texts. */
  Rendered rendered(Site site) throws ProblemException {
    for (Plugin plugin : plugins) {
      plugin.preRender(site);
    }
    Rendered rendered = new RenderSite(parts, journal, profile).render(site);
    for (Plugin plugin : plugins) {
      plugin.postRender(site);
    }
    phase("RENDER");
    return rendered;
  }

  /** Cleans the destination and writes what changed; the files that were written. */
  List<Path> written(Rendered rendered) throws ProblemException, IOException {
    SiteWriter writer = new SiteWriter(journal);
    List<Path> obsolete = writer.obsolete(rendered);
    if (!obsolete.isEmpty()) {
      for (Plugin plugin : plugins) {
        plugin.onObsolete(obsolete);
      }
    }
    writer.remove(obsolete);
    phase("CLEANUP");
    List<Path> written = writer.writeOnly(rendered);
    Site site = rendered.site();
    CacheFolder.noteIncremental(configuration, written);
    CacheFolder.noteMarkdown(
        configuration,
        site.convertibles().stream().anyMatch(each -> configuration.isMarkdown(each.extname())));
    tell(site, written);
    phase("WRITE");
    profile.ifPresent(known -> known.tables().forEach(table -> journal.info(table, "")));
    return written;
  }

  private void tell(Site site, List<Path> written) throws ProblemException {
    if (plugins.isEmpty()) {
      return;
    }
    Set<Path> files = new HashSet<>(written);
    for (Convertible document : site.convertibles()) {
      Path file = Paths.sanitized(configuration.destination(), destination(document));
      if (files.contains(file)) {
        for (Plugin plugin : plugins) {
          plugin.postWrite(document, file);
        }
      }
    }
    for (Plugin plugin : plugins) {
      plugin.postWrite(site, written);
    }
  }

  private static String destination(Convertible document) {
    return document instanceof Page page ? page.destination() : ((Document) document).destination();
  }

  private void phase(String name) {
    long now = System.nanoTime();
    long nanos = now - since;
    since = now;
    profile.ifPresent(known -> known.phase(name, nanos));
  }
}
