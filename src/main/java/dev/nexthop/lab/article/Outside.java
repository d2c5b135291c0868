package dev.nexthop.lab.article;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The recipient's side, where the article says nothing about it. */
final class Outside {
  static final List<String> DOMAINS = List.of("example.com", "example.net", "example.org");
  private static final String ADDRESS = "203.0.113.25";

  private Outside() {}

  /** Somebody whom neither main.cf nor the zone knows: mail to the outside. */
  static String recipient(Setup setup, ArticleSettings settings) {
    String wanted = setup.option("recipient", settings.recipient());
    if (!wanted.isEmpty()) {
      return wanted;
    }
    String known = (setup.mainCf() + setup.zone()).toLowerCase(Locale.ROOT);
    return "user@"
        + DOMAINS.stream().filter(each -> !known.contains(each)).findFirst().orElse(DOMAINS.get(0));
  }

  /**
   * The setup, where needed with a mail host of the recipient's domain: over several machines, a
   * mail to the outside must end somewhere.
   */
  static Setup with(Setup setup, ArticleSettings settings) {
    String recipient = recipient(setup, settings);
    String domain = recipient.substring(recipient.indexOf('@') + 1);
    if (!setup.isNetwork() || !DOMAINS.contains(domain) || setup.zone().contains(domain)) {
      return setup;
    }
    String host = "mx." + domain;
    Map<String, String> hosts = new LinkedHashMap<>(setup.hosts());
    hosts.putIfAbsent(ADDRESS, "accept");
    Map<String, String> options = new LinkedHashMap<>(setup.options());
    options.put("recipient", recipient);
    return new Setup(
        setup.mainCf(),
        "%s%s. IN MX 10 %s.\n%s. IN A %s\n".formatted(setup.zone(), domain, host, host, ADDRESS),
        hosts,
        setup.machines(),
        options);
  }
}
