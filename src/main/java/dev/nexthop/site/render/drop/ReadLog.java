package dev.nexthop.site.render.drop;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Passes on what one rendering reads, and remembers it where a result is kept for other renderings.
 * Belongs to one thread.
 */
public final class ReadLog implements Consumer<Read> {
  private final Consumer<Read> target;
  private final List<Set<Read>> remembered = new ArrayList<>();

  /** Passes on to that listener. */
  public ReadLog(Consumer<Read> target) {
    this.target = target;
  }

  @Override
  public void accept(Read read) {
    target.accept(read);
    remembered.forEach(reads -> reads.add(read));
  }

  /** A result and what was read for it. */
  public record Remembered<T>(T result, Set<Read> reads) {}

  /** Does it and remembers what it reads. */
  public <T> Remembered<T> remember(Supplier<T> work) {
    Set<Read> reads = new LinkedHashSet<>();
    remembered.add(reads);
    try {
      return new Remembered<>(work.get(), reads);
    } finally {
      remembered.remove(remembered.size() - 1);
    }
  }
}
