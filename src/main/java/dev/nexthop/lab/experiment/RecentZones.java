package dev.nexthop.lab.experiment;

import dev.nexthop.dns.zone.ZoneView;
import dev.nexthop.postfix.dns.DnsView.RecordOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The zones read last: somebody who tries hosts and settings keeps the zone. Thread-safe, as zones
 * that have been read are.
 */
final class RecentZones {
  private static final int MOST = 16;

  private final Map<Key, ZoneView.Parsed> zones =
      new LinkedHashMap<>(MOST * 2, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, ZoneView.Parsed> eldest) {
          return size() > MOST;
        }
      };

  private record Key(String text, List<String> failing, RecordOrder order) {
    Key {
      failing = List.copyOf(failing);
    }
  }

  ZoneView.Parsed parse(String text, List<String> failing, RecordOrder order) {
    Key key = new Key(text, failing, order);
    synchronized (zones) {
      ZoneView.Parsed known = zones.get(key);
      if (known != null) {
        return known;
      }
    }
    ZoneView.Parsed parsed = ZoneView.parse(text, failing, order);
    synchronized (zones) {
      zones.put(key, parsed);
    }
    return parsed;
  }
}
