package dev.nexthop.liquid;

import dev.nexthop.liquid.error.LiquidException;
import dev.nexthop.liquid.value.Drop;
import dev.nexthop.liquid.value.Nil;
import dev.nexthop.liquid.value.Values;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One rendering: its variables, registers, interrupts and errors. Belongs to one thread. */
public final class Context {
  private final Environment environment;
  private final Variables variables;
  private final Map<String, Object> registers;
  private final Map<String, Object> registerChanges = new HashMap<>();
  private final List<Interrupt> interrupts = new ArrayList<>();
  private final List<LiquidException> errors;
  private final Usage usage;
  private final Map<String, Integer> disabledTags;
  private final boolean strictVariables;
  private final boolean strictFilters;
  private final boolean rethrow;
  private final int baseDepth;
  private String templateName = "";

  private Context(Builder builder) {
    this.environment = builder.environment;
    this.variables = new Variables(builder.data, builder.counters);
    this.registers = builder.registers;
    this.strictVariables = builder.strictVariables;
    this.strictFilters = builder.strictFilters;
    this.rethrow = builder.rethrow;
    this.errors = new ArrayList<>();
    this.usage = new Usage(environment.limits());
    this.disabledTags = new HashMap<>();
    this.baseDepth = 0;
  }

  private Context(Context outer) {
    this.environment = outer.environment;
    this.variables = new Variables(MapData.EMPTY, new HashMap<>());
    this.registers = outer.registers;
    this.strictVariables = false;
    this.strictFilters = false;
    this.rethrow = outer.rethrow;
    this.errors = outer.errors;
    this.usage = outer.usage;
    this.disabledTags = outer.disabledTags;
    this.baseDepth = outer.baseDepth + 1;
  }

  /** A rendering in that environment. */
  public static Builder builder(Environment environment) {
    return new Builder(environment);
  }

  /** Filters, tags, partials and limits. */
  public Environment environment() {
    return environment;
  }

  /** What the application or a tag has put there under that name; Nil if nothing. */
  public Object register(String name) {
    Object changed = registerChanges.get(name);
    return changed != null ? changed : registers.getOrDefault(name, Nil.NIL);
  }

  /** Puts something there for other tags of this rendering. */
  public void register(String name, Object value) {
    registerChanges.put(name, value);
  }

  /** The value of a top-level variable; Nil (or, strict, an error) if there is none. */
  public Object find(String name) {
    return variables.find(name, strictVariables);
  }

  /** The value of a top-level variable; Nil if there is none, even if strict. */
  public Object findLeniently(String name) {
    return variables.find(name, false);
  }

  /** The value of an expression without filters (Ruby's {@code context['page.title']}). */
  public Object evaluate(String markup) {
    return Expressions.parse(markup).evaluate(this);
  }

  /** Sets a variable in the innermost scope. */
  public void set(String name, Object value) {
    variables.set(name, value);
  }

  /** Sets a variable in the outermost scope, as assign does. */
  public void assign(String name, Object value) {
    variables.assign(name, value);
  }

  /** Opens a scope; whoever does closes it with {@link #pop()} in a finally block. */
  public void push() {
    if (baseDepth + variables.depth() + 1 > environment.limits().depth()) {
      throw Usage.tooDeep();
    }
    variables.push();
  }

  /** Closes the innermost scope. */
  public void pop() {
    variables.pop();
  }

  /**
   * A context for a template that sees none of these variables and data (as render does); it shares
   * limits, errors and the registers that the application set.
   */
  public Context isolated() {
    if (baseDepth + variables.depth() > environment.limits().depth()) {
      throw Usage.tooDeep();
    }
    return new Context(this);
  }

  /** Stops the rendering of the blocks around. */
  public void interrupt(Interrupt interrupt) {
    interrupts.add(interrupt);
  }

  /** Whether blocks are being left. */
  public boolean isInterrupted() {
    return !interrupts.isEmpty();
  }

  /** Takes the latest interrupt, for a loop that handles it. */
  public Optional<Interrupt> takeInterrupt() {
    return interrupts.isEmpty()
        ? Optional.empty()
        : Optional.of(interrupts.remove(interrupts.size() - 1));
  }

  /** Counts turns of a loop; throws a LiquidException of kind MEMORY beyond the limit. */
  public void countIterations(long turns) {
    usage.countIterations(turns);
  }

  /** An empty output with this rendering's limit, for what a block captures. */
  public Output newOutput() {
    return new Output(environment.limits().outputLength());
  }

  /**
   * Records an error. Answers what is to be printed in its place, or throws it where errors end the
   * rendering.
   */
  public String report(LiquidException error) {
    LiquidException named =
        error.templateName().isEmpty() && !templateName.isEmpty()
            ? error.inTemplate(templateName)
            : error;
    errors.add(named);
    if (rethrow) {
      throw named;
    }
    return named.inlineMessage();
  }

  /** All errors so far. */
  public List<LiquidException> errors() {
    return Collections.unmodifiableList(errors);
  }

  /** Applies a filter by name, as {@code {{ input | name: arguments }}} does. */
  public Object filter(String name, Object input, Arguments arguments) {
    return environment
        .filter(name)
        .map(filter -> invoke(filter, input, arguments))
        .orElseGet(() -> FilterCall.unknown(name, input, this));
  }

  /** Whether an unknown variable is an error. */
  public boolean isStrictVariables() {
    return strictVariables;
  }

  /** Whether an unknown filter is an error. */
  public boolean isStrictFilters() {
    return strictFilters;
  }

  /** Name of the partial being rendered; empty in the main template. */
  public String templateName() {
    return templateName;
  }

  /** Sets the name of the partial being rendered; whoever does sets it back. */
  public void templateName(String name) {
    this.templateName = name;
  }

  /** Forbids a tag until {@link #enableTag}. */
  public void disableTag(String name) {
    disabledTags.merge(name, 1, Integer::sum);
  }

  /** Takes back one {@link #disableTag}. */
  public void enableTag(String name) {
    disabledTags.merge(name, -1, Integer::sum);
  }

  /** Whether the tag is forbidden here. */
  public boolean isTagDisabled(String name) {
    return disabledTags.getOrDefault(name, 0) > 0;
  }

  /** The counter of increment and decrement, or the datum of that name; Nil if neither. */
  public Object counter(String name) {
    return variables.counter(name);
  }

  /** Sets the counter of increment and decrement, which hides the datum of that name. */
  public void counter(String name, Object value) {
    variables.counter(name, value);
  }

  Object invoke(RegisteredFilter filter, Object input, Arguments arguments) {
    Object result = Values.of(filter.invoke(input, arguments, this));
    usage.check(result);
    return result;
  }

  Usage usage() {
    return usage;
  }

  /** Collects what a {@link Context} begins with. */
  public static final class Builder {
    private final Environment environment;
    private Drop data = MapData.EMPTY;
    private Map<String, Object> registers = Map.of();
    private Map<String, Object> counters = new HashMap<>();
    private boolean strictVariables;
    private boolean strictFilters;
    private boolean rethrow;

    private Builder(Environment environment) {
      this.environment = environment;
    }

    /** The variables of the template. */
    public Builder data(Map<String, ?> variables) {
      this.data = new MapData(variables);
      return this;
    }

    /** The variables of the template. */
    public Builder data(Drop variables) {
      this.data = variables;
      return this;
    }

    /** What tags and filters find under {@link Context#register(String)}; copied. */
    public Builder registers(Map<String, Object> values) {
      this.registers = Map.copyOf(values);
      return this;
    }

    /** Counters of increment and decrement that outlive this rendering; written to. */
    public Builder counters(Map<String, Object> values) {
      this.counters = values;
      return this;
    }

    /** Whether an unknown variable is an error. */
    public Builder strictVariables(boolean strict) {
      this.strictVariables = strict;
      return this;
    }

    /** Whether an unknown filter is an error. */
    public Builder strictFilters(boolean strict) {
      this.strictFilters = strict;
      return this;
    }

    /** Whether the first error ends the rendering (Ruby's {@code render!}). */
    public Builder rethrow(boolean errorsEndIt) {
      this.rethrow = errorsEndIt;
      return this;
    }

    /** The context. */
    public Context build() {
      return new Context(this);
    }
  }
}
