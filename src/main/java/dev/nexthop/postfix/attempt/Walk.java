package dev.nexthop.postfix.attempt;

import dev.nexthop.postfix.attempt.Session.Stage;
import dev.nexthop.postfix.candidate.Address;
import dev.nexthop.postfix.candidate.AddressQueue;
import dev.nexthop.postfix.candidate.Chooser;
import dev.nexthop.postfix.candidate.Destination;
import dev.nexthop.postfix.candidate.NexthopList;
import dev.nexthop.postfix.candidate.Site;
import dev.nexthop.postfix.trace.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tries the addresses of a nexthop list one after another (smtp_connect.c:smtp_connect_inet). Plays
 * any number of deliveries; not thread safe.
 */
public final class Walk {

  private final NexthopList list;
  private final List<NexthopList.Entry> entries;
  private final AttemptRules rules;
  private final Hosts hosts;
  private final String nexthop;
  private final Map<Address, Session> best = new HashMap<>();
  private final Map<Address, Session> others = new HashMap<>();

  /**
   * A delivery that was played.
   *
   * @param attempts {@code HOST[ADDRESS]:PORT, ...} in order; empty if nothing was tried
   * @param count how many addresses were tried
   * @param seconds how long it took
   * @param ending how it ended
   */
  public record Played(String attempts, int count, double seconds, Ending ending) {}

  /**
   * @param nexthop as the router gives it
   * @param list its entries
   * @param rules how addresses are tried
   * @param hosts what the servers do
   */
  public Walk(String nexthop, NexthopList list, AttemptRules rules, Hosts hosts) {
    this.nexthop = nexthop;
    this.list = list;
    this.entries = list.entries();
    this.rules = rules;
    this.hosts = hosts;
  }

  /** Plays one delivery. */
  public Played play(Chooser chooser, Journal journal) {
    Delivery delivery = new Delivery(chooser, journal);
    Ending ending = delivery.run();
    return new Played(delivery.attempts.toString(), delivery.count, delivery.seconds, ending);
  }

  /** How many entries there are. */
  public int size() {
    return entries.size();
  }

  /**
   * Plays one entry as if it were reached, which does not depend on what the entries before it were
   * like; its ending is open if the next entry would be tried.
   */
  public Played playEntry(int index, Chooser chooser) {
    Delivery delivery = new Delivery(chooser, Journal.none());
    Ending ending = delivery.enter(index);
    return new Played(delivery.attempts.toString(), delivery.count, delivery.seconds, ending);
  }

  /** One delivery. */
  private final class Delivery {
    private final Chooser chooser;
    private final Journal journal;
    private final StringBuilder attempts = new StringBuilder();
    private int count;
    private int seconds;
    private String status = "";
    private String text = "";

    Delivery(Chooser chooser, Journal journal) {
      this.chooser = chooser;
      this.journal = journal;
    }

    Ending run() {
      if (entries.isEmpty()) {
        return crash("panic: null destination: \"" + nexthop + "\"");
      }
      for (int i = 0; i < entries.size(); i++) {
        Ending ending = enter(i);
        if (ending.isOver()) {
          return ending;
        }
      }
      throw new IllegalStateException("the last entry ends the list");
    }

    /** Tries an entry; open if the next one is to be tried. */
    Ending enter(int index) {
      NexthopList.Entry entry = entries.get(index);
      boolean last = index == entries.size() - 1;
      if (entry.destination() instanceof Destination.Fatal fatal) {
        journal.rule(Rule.DESTINATION_FATAL, fatal.text(), fatal.message());
        return crash(fatal.message());
      }
      Destination.Site destination = (Destination.Site) entry.destination();
      remarkOnPort(destination.port());
      Site site = list.site(entry, destination, chooser);
      journal.log(site.log());
      boolean ends = last || site.endsList();
      Ending ending = visit(index, destination, site, ends);
      return !ending.isOver() && ends ? Ending.exhausted(status, text, entry.isFallback()) : ending;
    }

    private Ending crash(String message) {
      journal.log(message);
      journal.event("crashed", seconds, message);
      return Ending.crashed(message);
    }

    private void remarkOnPort(int port) {
      boolean wrapped =
          rules.talk().tls() == AttemptRules.Tls.WRAPPED
              || rules.talk().tls() == AttemptRules.Tls.WRAPPED_WITHOUT_LEVEL;
      if (port != 465 || wrapped || !hosts.helpfulWarnings()) {
        return;
      }
      String prefix = rules.smtp() ? "smtp" : "lmtp";
      if (rules.version().atLeast(3, 0)) {
        journal.log(
            "SMTPS wrappermode (TCP port 465) requires setting \""
                + prefix
                + "_tls_wrappermode = yes\", and \""
                + prefix
                + "_tls_security_level = encrypt\" (or stronger)");
      } else if (rules.version().atLeast(2, 6)) {
        journal.log("CLIENT wrappermode (port smtps/465) is unimplemented");
        journal.log("instead, send to (port submission/587) with STARTTLS");
      }
    }

    private Ending visit(int index, Destination.Site destination, Site site, boolean ends) {
      if (site instanceof Site.Found found) {
        return tryAddresses(index, destination, found, ends);
      }
      Site.Missing missing = (Site.Missing) site;
      status = missing.status();
      text = missing.text();
      if (!ends) {
        journal.rule(Rule.ENTRY_UNRESOLVED, destination.text());
      }
      journal.event("unresolved", seconds, "");
      return Ending.OPEN;
    }

    private Ending tryAddresses(
        int index, Destination.Site destination, Site.Found found, boolean ends) {
      status = "";
      remarkOnDane(destination.host());
      AddressQueue queue = new AddressQueue(found.plan(), chooser);
      int bestPreference = found.plan().bestPreference();
      int addresses = 0;
      int sessions = 0;
      boolean more = queue.hasNext();
      while (more) {
        Address address = queue.next().orElseThrow();
        addresses++;
        more = queue.hasNext() && addresses != rules.limits().addresses();
        Session session =
            session(address, address.preference() == bestPreference, destination.port());
        note(index, address, session);
        if (countsAsSession(session)) {
          sessions++;
          more &= sessions != rules.limits().sessions();
        }
        Ending ending = judge(address, session, ends && !more);
        if (ending.isOver()) {
          return ending;
        }
        explainStop(queue.hasNext() && !more, sessions);
      }
      return Ending.OPEN;
    }

    private void remarkOnDane(String host) {
      if (rules.talk().tls() == AttemptRules.Tls.DANE_WITHOUT_DNSSEC) {
        journal.log("warning: " + host + ": dane configured with dnssec lookups disabled");
      }
    }

    private void explainStop(boolean stopped, int sessions) {
      if (!stopped) {
        return;
      }
      boolean bySessions = sessions > 0 && sessions == rules.limits().sessions();
      journal.rule(
          bySessions ? Rule.SESSION_LIMIT : Rule.ADDRESS_LIMIT_REACHED,
          Integer.toString(bySessions ? rules.limits().sessions() : rules.limits().addresses()));
    }

    private boolean countsAsSession(Session session) {
      return switch (session.stage()) {
        case SKIPPED, CONNECT -> false;
        case GREETING_SKIPPED, HANDSHAKE -> rules.countsHandshakes();
        case TRANSFER, SENT -> true;
      };
    }

    private void note(int index, Address address, Session session) {
      journal.log(session.log());
      if (session.stage() == Stage.SKIPPED) {
        journal.rule(Rule.WRAPPERMODE, address.label());
        return;
      }
      attempts.append(count == 0 ? "" : ", ").append(address.label());
      count++;
      seconds += session.seconds();
      journal.tried(index, address);
    }

    /** What an attempt means for the delivery: over, or on to the next address. */
    private Ending judge(Address address, Session session, boolean last) {
      if (session.stage() == Stage.SKIPPED) {
        return Ending.OPEN;
      }
      status = session.status();
      text = session.text();
      if (session.stage() == Stage.CONNECT) {
        journal.rule(Rule.CONNECT_FAILED, address.label(), text);
        journal.log(text);
        journal.event(address, "connect-failed", seconds, text);
        return Ending.OPEN;
      }
      explain(address, session);
      if (!last && leadsOn(session)) {
        journal.log("QID: " + text);
        journal.event(address, "failed", seconds, text);
        return Ending.OPEN;
      }
      if (!last && session.stage() != Stage.SENT && !session.isHard()) {
        journal.rule(Rule.SESSION_ENDS, address.label(), rules.version().toString());
      }
      journal.event(address, session.event(), seconds, "");
      return Ending.answered(
          rules.version().atLeast(2, 3) ? address.label() : address.name(), status, text);
    }

    private boolean leadsOn(Session session) {
      return switch (session.stage()) {
        case SENT -> false;
        case GREETING_SKIPPED -> true;
        case SKIPPED, CONNECT, HANDSHAKE, TRANSFER ->
            !rules.endsWithFirstAnswer() && (!session.isHard() || rules.talk().softBounce());
      };
    }

    private void explain(Address address, Session session) {
      if (!journal.writes()) {
        return;
      }
      String label = address.label();
      if (session.stage() == Stage.SENT) {
        if (refusesTls(address)) {
          journal.rule(Rule.PLAIN_TEXT, label);
        }
        journal.rule(Rule.SENT, label);
      } else if (session.text().endsWith("loops back to myself")) {
        journal.rule(Rule.LOOP_BY_NAME, label);
      } else if (session.stage() == Stage.GREETING_SKIPPED && session.text().contains(": 5")) {
        journal.rule(Rule.GREETING_SKIPPED, label);
      } else if (session.isHard()) {
        journal.rule(
            rules.talk().softBounce() ? Rule.SOFT_BOUNCE : Rule.SESSION_HARD,
            label,
            session.text());
      } else {
        journal.rule(Rule.SESSION_SOFT, label, session.text());
      }
    }

    private boolean refusesTls(Address address) {
      return hosts.behaviour(address) == HostBehaviour.STARTTLS_454
          && rules.talk().tls() != AttemptRules.Tls.NONE;
    }

    private Session session(Address address, boolean isBest, int port) {
      Map<Address, Session> known = isBest ? best : others;
      Session session = known.get(address);
      if (session == null) {
        Dialogue.Loop loop = new Dialogue.Loop(rules.smtp() && port == 25, isBest, nexthop);
        session =
            new Dialogue(rules, address, loop, hosts.refusal(address))
                .with(hosts.behaviour(address));
        known.put(address, session);
      }
      return session;
    }
  }
}
