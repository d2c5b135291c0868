package dev.nexthop.postfix;

/** The flow from configuration and DNS to the outcome of a delivery. Thread safe. */
public final class DeliveryModel {

  /** Says what Postfix would do. Never throws for anything that configuration or DNS hold. */
  public Result run(Experiment experiment) {
    throw new UnsupportedOperationException("not yet");
  }
}
