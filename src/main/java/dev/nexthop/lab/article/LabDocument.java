package dev.nexthop.lab.article;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nexthop.lab.article.ZoneBlock.ZoneRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The experiment document of a lab. */
final class LabDocument {
  private static final ObjectMapper JSON = new ObjectMapper();
  static final List<String> OUTSIDERS = List.of("example.com", "example.net", "example.org");

  private LabDocument() {}

  static ObjectNode of(Lab lab, ArticleSettings settings) {
    ObjectNode document = JSON.createObjectNode();
    document.put("id", lab.id());
    document.put("postfix", lab.option("version", settings.version()));
    document.put("mainCf", lab.mainCf());
    document.put("zone", lab.zone());
    ObjectNode hosts = document.putObject("hosts");
    HostStates.onPorts(lab.hosts(), lab.mainCf()).forEach(hosts::put);
    client(lab, document);
    document.put("recipient", recipient(lab, settings));
    document.put("seed", seed(lab.option("seed", "1")));
    return document;
  }

  /** The machine that the article configures, with the addresses that its zone gives it. */
  private static void client(Lab lab, ObjectNode document) {
    String hostname = lab.option("hostname", "");
    List<String> addresses = new ArrayList<>(List.of("127.0.0.1", "::1"));
    ZoneBlock.parse(lab.zone()).map(ZoneBlock::records).orElse(List.of()).stream()
        .filter(each -> each.isAddress() && each.name().equalsIgnoreCase(hostname))
        .map(ZoneRecord::data)
        .forEach(addresses::add);
    if (addresses.size() > 2) {
      ObjectNode client = document.putObject("client");
      client.put("hostname", hostname);
      addresses.forEach(client.putArray("addresses")::add);
    }
  }

  /** Somebody whom neither main.cf nor the zone knows: mail to the outside. */
  private static String recipient(Lab lab, ArticleSettings settings) {
    String wanted = lab.option("recipient", settings.recipient());
    if (!wanted.isEmpty()) {
      return wanted;
    }
    String known = (lab.mainCf() + lab.zone()).toLowerCase(Locale.ROOT);
    return "user@"
        + OUTSIDERS.stream()
            .filter(each -> !known.contains(each))
            .findFirst()
            .orElse("example.com");
  }

  private static long seed(String text) {
    return text.matches("\\d{1,9}") ? Long.parseLong(text) : 1;
  }
}
