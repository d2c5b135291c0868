package dev.nexthop.site.render.drop;

import java.util.Optional;
import java.util.function.Supplier;

/** A value that is computed once, when it is asked for. Thread-safe. */
final class Lazy<T> {
  private final Supplier<T> work;
  private volatile Optional<T> value = Optional.empty();

  Lazy(Supplier<T> work) {
    this.work = work;
  }

  T get() {
    Optional<T> known = value;
    return known.isPresent() ? known.get() : compute();
  }

  private synchronized T compute() {
    if (value.isEmpty()) {
      value = Optional.of(work.get());
    }
    return value.orElseThrow();
  }
}
