package dev.nexthop.dns.zone;

/**
 * A record of a sample zone.
 *
 * @param owner the name that has it
 * @param type such as MX, in upper case
 * @param ttl seconds
 * @param data what it holds
 */
record ZoneRecord(DomainName owner, String type, long ttl, ZoneData data) {

  /** The same for records that a server would hold once. */
  String key() {
    return owner.key() + " " + type + " " + data.key();
  }

  ZoneRecord at(DomainName name) {
    return new ZoneRecord(name, type, ttl, data);
  }
}
