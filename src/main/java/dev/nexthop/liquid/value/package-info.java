/**
 * What values are in a template and how they print, compare and convert, which is as in Ruby.
 *
 * <p>A value is one of: {@link dev.nexthop.liquid.value.Nil}, {@code Boolean}, {@code Long} or
 * {@code BigInteger} (Ruby's Integer), {@code Double} or {@code BigDecimal}, {@code String}, {@code
 * List<?>}, {@code Map<?, ?>} with the order of its keys, {@link
 * dev.nexthop.liquid.value.IntRange}, {@link dev.nexthop.liquid.value.Drop}, {@code
 * java.time.ZonedDateTime} (Ruby's Time; {@code ZoneOffset.UTC} is a time in UTC, which prints
 * "UTC", every other zone prints its offset) or {@code java.time.LocalDate} (Ruby's Date). {@code
 * null}, {@code Integer} and {@code Float} are accepted from collections and read as {@code Nil},
 * {@code Long} and {@code Double}.
 */
@NullMarked
package dev.nexthop.liquid.value;

import org.jspecify.annotations.NullMarked;
