package dev.nexthop.site.render.drop;

import dev.nexthop.liquid.value.Nil;
import java.util.List;
import java.util.Map;

/** Liquid's {@code jekyll}: the version of Jekyll that is followed, and the environment. */
final class ProgramDrop extends JekyllDrop {
  /** The version whose output is matched. */
  static final String VERSION = "4.3.1";

  private static final List<String> ATTRIBUTES = List.of("version", "environment");

  private final String environment;

  ProgramDrop(String environment) {
    this.environment = environment;
  }

  @Override
  protected List<String> attributes() {
    return ATTRIBUTES;
  }

  @Override
  protected Object attribute(String name) {
    return switch (name) {
      case "version" -> VERSION;
      case "environment" -> environment;
      default -> Nil.NIL;
    };
  }

  @Override
  protected Map<String, Object> fallback() {
    return Map.of();
  }

  @Override
  public String text() {
    return "Jekyll::Drops::JekyllDrop";
  }

  /** It is none of Jekyll's own kind of drops. */
  @Override
  public String inspect() {
    return text();
  }
}
