package dev.nexthop.postfix.dns;

/** The types of resource record that Postfix asks for. */
public enum RecordType {
  A,
  AAAA,
  MX,
  CNAME,
  SRV
}
