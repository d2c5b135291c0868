package dev.nexthop.site.render.seo;

import dev.nexthop.liquid.value.Drop;
import dev.nexthop.liquid.value.Nil;
import dev.nexthop.liquid.value.Sequences;
import dev.nexthop.liquid.value.Text;
import dev.nexthop.liquid.value.Values;
import java.util.Map;

/**
 * The fields of a map or drop; of anything else there are none.
 *
 * @param owner the map or drop
 */
record Fields(Object owner) {

  /** The value; Nil if there is none. */
  Object get(String key) {
    if (owner instanceof Map<?, ?> map) {
      return Sequences.at(map, key);
    }
    return owner instanceof Drop drop ? Values.of(drop.get(key)) : Nil.NIL;
  }

  /** The value itself as an owner of fields. */
  Fields in(String key) {
    return new Fields(get(key));
  }

  /** Whether the value is neither nil nor false. */
  boolean has(String key) {
    return Values.isTrue(get(key));
  }

  /** As printed. */
  String text(String key) {
    return Text.printed(get(key));
  }

  /** The first value that is neither nil nor false, else Nil (Ruby's {@code ||}). */
  static Object firstTrue(Object... values) {
    for (Object value : values) {
      if (Values.isTrue(value)) {
        return value;
      }
    }
    return Nil.NIL;
  }
}
