package dev.nexthop.postfix.dns;

/**
 * A query that was made.
 *
 * @param name the name asked for
 * @param type the type asked for
 * @param answer what came back
 */
public record Lookup(String name, RecordType type, Answer answer) {}
