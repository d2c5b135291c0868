package dev.nexthop.postfix.config;

import java.util.HashMap;
import java.util.Map;

/** What holds in an experiment where main.cf says nothing, over the release's defaults. */
public final class BaseSettings {

  private static final String[] VALUES = {
    "compatibility_level", "3.6",
    "mydestination", "$myhostname, localhost.$mydomain, localhost",
    "inet_interfaces", "all",
    "mynetworks", "127.0.0.0/8",
    "alias_maps", "",
    "alias_database", "",
    "local_recipient_maps", "",
    "default_destination_recipient_limit", "1",
    "smtp_connection_cache_on_demand", "no",
    "smtp_tls_security_level", "",
    "default_database_type", "texthash",
    "biff", "no",
  };

  private BaseSettings() {}

  /** The base settings of a machine of that name. */
  public static Map<String, String> of(String hostname) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < VALUES.length; i += 2) {
      values.put(VALUES[i], VALUES[i + 1]);
    }
    values.put("myhostname", hostname);
    return values;
  }
}
