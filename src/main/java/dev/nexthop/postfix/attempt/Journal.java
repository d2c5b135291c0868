package dev.nexthop.postfix.attempt;

import dev.nexthop.postfix.candidate.Address;
import dev.nexthop.postfix.candidate.Endpoint;
import dev.nexthop.postfix.trace.Rule;
import dev.nexthop.postfix.trace.Trace;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is written down while a delivery is played; {@link #none} writes nothing. */
public final class Journal {

  private static final Endpoint NOWHERE = new Endpoint("", 0);

  private final boolean writes;
  private final String program;
  private final Trace trace;
  private final List<Event> events = new ArrayList<>();
  private final Set<String> messages = new LinkedHashSet<>();
  private final List<Visit> visits = new ArrayList<>();

  /** An address that was tried, and the entry that it comes from. */
  public record Visit(int entry, Address address) {}

  private Journal(boolean writes, String program, Trace trace) {
    this.writes = writes;
    this.program = program;
    this.trace = trace;
  }

  /** Writes down everything. */
  public static Journal of(String program, Trace trace) {
    return new Journal(true, program, trace);
  }

  /** Writes down nothing. */
  public static Journal none() {
    return new Journal(false, "", new Trace());
  }

  /** Whether anything is written down. */
  public boolean writes() {
    return writes;
  }

  /** Writes a step of the delivery. */
  public void event(Event event) {
    if (writes) {
      events.add(event);
    }
  }

  void tried(int entry, Address address) {
    if (writes) {
      visits.add(new Visit(entry, address));
    }
  }

  void event(Address address, String kind, double seconds, String log) {
    if (writes) {
      events.add(
          new Event(
              address.host(), new Endpoint(address.text(), address.port()), kind, seconds, log));
    }
  }

  /** Writes a step that concerns no host. */
  public void event(String kind, double seconds, String log) {
    event(new Event("", NOWHERE, kind, seconds, log));
  }

  /** Writes a line of the log. */
  public void log(String line) {
    if (writes) {
      messages.add(program + ": " + line);
    }
  }

  /** Writes a line of the log of another program, its name included. */
  public void logOf(String line) {
    if (writes) {
      messages.add(line);
    }
  }

  void log(List<String> lines) {
    if (writes) {
      lines.forEach(this::log);
    }
  }

  /** Writes a rule that applied. */
  public void rule(Rule rule, String... arguments) {
    if (writes) {
      trace.add(rule, arguments);
    }
  }

  /** The steps so far. */
  public List<Event> events() {
    return List.copyOf(events);
  }

  /** The lines logged so far, each once. */
  public List<String> messages() {
    return List.copyOf(messages);
  }

  /** The addresses tried so far. */
  public List<Visit> visits() {
    return List.copyOf(visits);
  }
}
