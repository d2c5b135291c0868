package dev.nexthop.http.api;

import java.util.Arrays;

/** The octets of a request, as the key of its result. Nobody changes them. */
final class RequestBody {
  private final byte[] octets;
  private final int hash;

  RequestBody(byte[] octets) {
    this.octets = octets;
    this.hash = Arrays.hashCode(octets);
  }

  byte[] octets() {
    return octets;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RequestBody body
        && hash == body.hash
        && Arrays.equals(octets, body.octets);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
