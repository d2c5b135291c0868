package dev.nexthop.dns.zone;

import dev.nexthop.postfix.dns.RecordData;
import java.util.Optional;

/** What a record of a sample zone holds. */
sealed interface ZoneData {

  /** The same for equal data. */
  String key();

  /** As the model sees it in an answer; empty for what it never asks for. */
  default Optional<RecordData> inAnswerTo(DomainName question) {
    return Optional.empty();
  }

  /** An IPv4 address. */
  record A(String key) implements ZoneData {
    @Override
    public Optional<RecordData> inAnswerTo(DomainName question) {
      return Optional.of(new RecordData.A(key));
    }
  }

  /** An IPv6 address. */
  record Aaaa(String key) implements ZoneData {
    @Override
    public Optional<RecordData> inAnswerTo(DomainName question) {
      return Optional.of(new RecordData.Aaaa(key));
    }
  }

  /** A mail exchanger. */
  record Mx(int preference, DomainName host) implements ZoneData {
    @Override
    public String key() {
      return preference + " " + host.key();
    }

    @Override
    public Optional<RecordData> inAnswerTo(DomainName question) {
      return Optional.of(new RecordData.Mx(preference, host.inAnswerTo(question).text()));
    }
  }

  /** Another name for the owner. */
  record Cname(DomainName target) implements ZoneData {
    @Override
    public String key() {
      return target.key();
    }

    @Override
    public Optional<RecordData> inAnswerTo(DomainName question) {
      return Optional.of(new RecordData.Cname(target.inAnswerTo(question).text()));
    }
  }

  /** Another name for all that is below the owner. */
  record Dname(DomainName target) implements ZoneData {
    @Override
    public String key() {
      return target.key();
    }
  }

  /** A server of a service; its name is never compressed. */
  record Srv(int priority, int weight, int port, DomainName host) implements ZoneData {
    @Override
    public String key() {
      return priority + " " + weight + " " + port + " " + host.key();
    }

    @Override
    public Optional<RecordData> inAnswerTo(DomainName question) {
      return Optional.of(new RecordData.Srv(priority, weight, port, host.text()));
    }
  }

  /** What no mail server asks for, as written. */
  record Other(String key) implements ZoneData {}
}
