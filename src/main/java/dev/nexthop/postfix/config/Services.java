package dev.nexthop.postfix.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The delivery agents of master.cf by service name. */
public final class Services {

  private static final String[] STOCK = {
    "smtp", "smtp", "relay", "smtp", "lmtp", "lmtp", "error", "error", "retry", "error", "discard",
    "discard", "local", "local", "virtual", "virtual",
  };

  private final Map<String, Service> services;
  private final List<Remark> remarks;

  /**
   * A service.
   *
   * @param name transport name
   * @param program that it runs
   * @param overrides what its {@code -o} options set
   */
  public record Service(String name, String program, Map<String, String> overrides) {
    public Service {
      overrides = Map.copyOf(overrides);
    }
  }

  private Services(Map<String, Service> services, List<Remark> remarks) {
    this.services = services;
    this.remarks = remarks;
  }

  /** The stock services, and over them those of master.cf lines. */
  public static Services of(String masterCf) {
    Map<String, Service> services = new HashMap<>();
    for (int i = 0; i < STOCK.length; i += 2) {
      services.put(STOCK[i], new Service(STOCK[i], STOCK[i + 1], Map.of()));
    }
    List<Remark> remarks = new ArrayList<>();
    for (LogicalLine line : LogicalLine.of("master.cf", masterCf, remarks)) {
      List<String> words = Words.listWithBraces(line.text());
      if (words.size() < 8) {
        remarks.add(
            new Remark(
                "master-cf-syntax",
                new Remark.Place("master.cf", line.line(), 1),
                "a service has eight fields: name, type, private, unprivileged, chroot, wakeup,"
                    + " limit, command",
                "Write for example `gw unix - - n - - smtp`, options on indented lines below.",
                true));
      } else if (words.get(1).equals("unix")) {
        services.put(
            words.get(0),
            new Service(words.get(0), words.get(7), overrides(words.subList(8, words.size()))));
      }
    }
    return new Services(services, remarks);
  }

  private static Map<String, String> overrides(List<String> arguments) {
    Map<String, String> overrides = new HashMap<>();
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      String setting = "";
      if (argument.equals("-o") && i + 1 < arguments.size()) {
        setting = arguments.get(++i);
      } else if (argument.startsWith("-o")) {
        setting = argument.substring(2);
      }
      if (setting.startsWith("{") && setting.endsWith("}")) {
        setting = setting.substring(1, setting.length() - 1);
      }
      int equals = setting.indexOf('=');
      if (equals > 0) {
        overrides.put(
            Words.trim(setting.substring(0, equals)), Words.trim(setting.substring(equals + 1)));
      }
    }
    return overrides;
  }

  /** The service of that name. */
  public Optional<Service> find(String name) {
    return Optional.ofNullable(services.get(name));
  }

  /** What is wrong with the lines. */
  public List<Remark> remarks() {
    return List.copyOf(remarks);
  }
}
