package dev.nexthop.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that needs optional programs, files of {@code ../shared}, or root. Where one is missing,
 * it is skipped with one line on standard error; with {@code NEXTHOP_REQUIRE_ALL=1} it fails
 * instead.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RequiresCondition.class)
public @interface Requires {
  /** Names of programs, such as {@code jekyll}. */
  String[] programs() default {};

  /** Paths below {@code ../shared}. */
  String[] shared() default {};

  /** Whether the test must run as root. */
  boolean root() default false;
}
