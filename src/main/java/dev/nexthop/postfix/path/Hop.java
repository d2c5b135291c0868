package dev.nexthop.postfix.path;

import dev.nexthop.postfix.RelayResult;
import dev.nexthop.postfix.Result;
import java.util.Optional;

/**
 * One machine on the way.
 *
 * @param host its name
 * @param client address that the message came from; empty if it was posted there
 * @param admission what it answered to that client; empty if the message was posted there
 * @param delivery what it does with the message; empty if it did not take it
 */
public record Hop(
    String host, String client, Optional<RelayResult> admission, Optional<Result> delivery) {}
