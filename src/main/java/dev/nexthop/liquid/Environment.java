package dev.nexthop.liquid;

import dev.nexthop.liquid.error.ErrorKind;
import dev.nexthop.liquid.error.LiquidException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which filters, tags, partials and limits templates have; immutable, for any number of threads.
 */
public final class Environment {
  private final Map<String, RegisteredFilter> filters;
  private final Map<String, Tag> tags;
  private final Partials partials;
  private final ErrorMode errorMode;
  private final Limits limits;
  private final Clock clock;

  private Environment(Builder builder) {
    this.filters = Map.copyOf(builder.filters);
    this.tags = Map.copyOf(builder.tags);
    this.partials = builder.partials;
    this.errorMode = builder.errorMode;
    this.limits = builder.limits;
    this.clock = builder.clock;
  }

  /** One without filters and tags; {@code standard.StandardLiquid.builder()} has Liquid's own. */
  public static Builder builder() {
    return new Builder();
  }

  /** Parses a template. Throws a {@link LiquidException} of kind SYNTAX (or what a tag throws). */
  public Template parse(Source source) {
    return new TemplateParser(this, source).parse();
  }

  /** Parses a text that is in no file. */
  public Template parse(String text) {
    return parse(Source.of(text));
  }

  /** A condition that a filter takes as text, read strictly whatever the error mode. */
  public Expression condition(String markup) {
    return Conditions.strict(markup);
  }

  /** An expression with filters that a filter takes as text, read leniently where it must be. */
  public Expression filtered(String markup) {
    FilteredParser parser = new FilteredParser(this);
    if (errorMode == ErrorMode.LAX) {
      return parser.lax(markup);
    }
    try {
      return parser.strict(markup);
    } catch (LiquidException e) {
      if (errorMode == ErrorMode.STRICT || e.kind() != ErrorKind.SYNTAX) {
        throw e;
      }
      return parser.lax(markup);
    }
  }

  /** The tag of that name. */
  public Optional<Tag> tag(String name) {
    return Optional.ofNullable(tags.get(name));
  }

  /** Names of all tags. */
  public Set<String> tagNames() {
    return tags.keySet();
  }

  /** Names of all filters. */
  public Set<String> filterNames() {
    return filters.keySet();
  }

  /** Where partials are found. */
  public Partials partials() {
    return partials;
  }

  /** What the parser does with doubtful markup. */
  public ErrorMode errorMode() {
    return errorMode;
  }

  /** What one rendering may use. */
  public Limits limits() {
    return limits;
  }

  /** What time it is, and in which zone. */
  public Clock clock() {
    return clock;
  }

  Optional<RegisteredFilter> filter(String name) {
    return Optional.ofNullable(filters.get(name));
  }

  /** Collects what an {@link Environment} has; the later of two with the same name wins. */
  public static final class Builder {
    private final Map<String, RegisteredFilter> filters = new HashMap<>();
    private final Map<String, Tag> tags = new HashMap<>();
    private Partials partials = Partials.none();
    private ErrorMode errorMode = ErrorMode.LAX;
    private Limits limits = Limits.DEFAULT;
    private Clock clock = Clock.systemDefaultZone();

    private Builder() {}

    /**
     * A filter that takes between so many and so many arguments, input not counted; with others it
     * is Ruby's "wrong number of arguments".
     */
    public Builder filter(String name, int atLeast, int atMost, Filter filter) {
      filters.put(name, new RegisteredFilter(name, atLeast, atMost, filter));
      return this;
    }

    /** A tag or block. */
    public Builder tag(String name, Tag tag) {
      tags.put(name, tag);
      return this;
    }

    /** Where include and render find templates. */
    public Builder partials(Partials loader) {
      this.partials = loader;
      return this;
    }

    /** What the parser does with doubtful markup; lax by default. */
    public Builder errorMode(ErrorMode mode) {
      this.errorMode = mode;
      return this;
    }

    /** What one rendering may use. */
    public Builder limits(Limits newLimits) {
      this.limits = newLimits;
      return this;
    }

    /** What "now" is for the filter date, and the zone of times that name none. */
    public Builder clock(Clock newClock) {
      this.clock = newClock;
      return this;
    }

    /** The environment. */
    public Environment build() {
      return new Environment(this);
    }
  }
}
