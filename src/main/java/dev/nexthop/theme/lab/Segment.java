package dev.nexthop.theme.lab;

/**
 * An attempt to hand a mail on.
 *
 * @param number counted over the whole way, from 1
 * @param from address of the machine that hands it on
 * @param to address that it is handed to
 * @param fromName how to call the one
 * @param toName how to call the other
 * @param state sent or failed
 */
record Segment(int number, String from, String to, String fromName, String toName, String state) {}
