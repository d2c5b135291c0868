package dev.nexthop.postfix.dns;

/**
 * A resource record of an answer.
 *
 * @param name owner, absolute, without the final dot
 * @param ttl seconds
 * @param data what it holds
 */
public record DnsRecord(String name, long ttl, RecordData data) {}
