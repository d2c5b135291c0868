package dev.nexthop.lab.article;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nexthop.lab.article.ZoneBlock.ZoneRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The experiment document of a lab. */
final class LabDocument {
  private static final ObjectMapper JSON = new ObjectMapper();

  private LabDocument() {}

  /**
   * The document that a setup makes.
   *
   * @param id of the lab
   */
  static ObjectNode of(String id, Setup setup, ArticleSettings settings) {
    ObjectNode document = JSON.createObjectNode();
    document.put("id", id);
    document.put("postfix", setup.option("version", settings.version()));
    if (setup.isNetwork()) {
      machines(setup, document);
    } else {
      document.put("mainCf", setup.mainCf());
    }
    document.put("zone", setup.zone());
    String order = setup.option("dns-order", "");
    if (!order.isEmpty()) {
      document.put("dnsOrder", order);
    }
    String everyMainCf =
        setup.mainCf()
            + setup.machines().stream()
                .map(NetworkMachine::mainCf)
                .collect(Collectors.joining("\n"));
    ObjectNode hosts = document.putObject("hosts");
    HostStates.onPorts(setup.hosts(), everyMainCf).forEach(hosts::put);
    if (setup.isNetwork()) {
      message(setup, Outside.recipient(setup, settings), document);
    } else {
      client(setup, document);
      document.put("recipient", Outside.recipient(setup, settings));
      smtpd(setup, Outside.recipient(setup, settings), document);
    }
    document.put("seed", seed(setup.option("seed", "1")));
    return document;
  }

  private static void machines(Setup setup, ObjectNode document) {
    ObjectNode machines = document.putObject("machines");
    for (NetworkMachine each : setup.machines()) {
      ObjectNode machine = machines.putObject(each.name());
      each.addresses().forEach(machine.putArray("addresses")::add);
      machine.put("mainCf", each.mainCf());
      machine.put("state", each.state());
    }
  }

  private static void message(Setup setup, String recipient, ObjectNode document) {
    ObjectNode message = document.putObject("message");
    message.put("client", setup.option("client", ""));
    message.put("server", setup.server());
    message.put("sender", setup.option("sender", ""));
    message.put("recipient", recipient);
  }

  /** What the machine answers to a client, if the writer names one. */
  private static void smtpd(Setup setup, String recipient, ObjectNode document) {
    String client = setup.option("client", "");
    if (!client.isEmpty()) {
      ObjectNode smtpd = document.putObject("smtpd");
      smtpd.put("client", client);
      smtpd.put("sender", setup.option("sender", ""));
      smtpd.put("recipient", recipient);
    }
  }

  /** The machine that the article configures, with the addresses that its zone gives it. */
  private static void client(Setup setup, ObjectNode document) {
    String hostname = setup.option("hostname", "");
    List<String> addresses = new ArrayList<>(List.of("127.0.0.1", "::1"));
    ZoneBlock.parse(setup.zone()).map(ZoneBlock::records).orElse(List.of()).stream()
        .filter(each -> each.isAddress() && each.name().equalsIgnoreCase(hostname))
        .map(ZoneRecord::data)
        .forEach(addresses::add);
    if (addresses.size() > 2) {
      ObjectNode client = document.putObject("client");
      client.put("hostname", hostname);
      addresses.forEach(client.putArray("addresses")::add);
    }
  }

  private static long seed(String text) {
    return text.matches("\\d{1,9}") ? Long.parseLong(text) : 1;
  }
}
