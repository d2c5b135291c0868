package dev.nexthop.postfix.dns;

import dev.nexthop.postfix.config.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Postfix's DNS lookups (dns_lookup.c). One object serves one experiment. */
public final class Resolver {

  private static final int MOST_ALIASES = 10;

  private final DnsView view;
  private final Rules rules;
  private final SearchList searchList;
  private final Map<String, Lookup> lookups = new LinkedHashMap<>();
  private final Map<String, Reply> replies = new HashMap<>();

  /**
   * What differs between releases and configurations.
   *
   * @param recordLimit how many records of a reply are kept; 0 for no limit
   * @param nullMx whether a null MX record (RFC 7505) is understood
   * @param longTexts whether error texts begin with {@code Host or domain name not found}
   * @param filter what is dropped from replies
   */
  public record Rules(int recordLimit, boolean nullMx, boolean longTexts, ReplyFilter filter) {

    /** The rules of a release. */
    public static Rules of(Version version, ReplyFilter filter) {
      return new Rules(
          Resolver.recordLimit(version), version.atLeast(3, 0), version.atLeast(2, 3), filter);
    }
  }

  /**
   * @param view whom to ask
   * @param rules how replies are read
   * @param searchList domains that are appended to names in address lookups
   */
  public Resolver(DnsView view, Rules rules, SearchList searchList) {
    this.view = view;
    this.rules = rules;
    this.searchList = searchList;
  }

  /** Every query made so far. */
  public List<Lookup> lookups() {
    return List.copyOf(lookups.values());
  }

  /** Asks the DNS, once for each question. */
  Answer ask(String name, RecordType type) {
    String key = type.name() + " " + name;
    Lookup known = lookups.get(key);
    if (known == null) {
      known = new Lookup(name, type, view.query(name, type));
      lookups.put(key, known);
    }
    return received(known.answer());
  }

  /** For res_query(3), aliases that lead to no data are an answer with records. */
  private static Answer received(Answer answer) {
    return answer.status() == Answer.Status.NO_DATA && !answer.records().isEmpty()
        ? Answer.found(answer.records())
        : answer;
  }

  /**
   * Looks up records of a name.
   *
   * @param search whether domains of the search list are appended
   */
  public Reply lookup(String name, RecordType type, boolean search) {
    String key = type.name() + (search ? "+" : " ") + name;
    Reply known = replies.get(key);
    if (known == null) {
      known = follow(name, type, search);
      replies.put(key, known);
    }
    return known;
  }

  private Reply follow(String name, RecordType type, boolean search) {
    if (!HostName.isValid(name)) {
      return Reply.failure(
          Reply.Status.NOT_FOUND,
          "Name service error for " + name + ": invalid host or domain name");
    }
    String current = name;
    List<String> log = new ArrayList<>();
    for (int i = 0; i < MOST_ALIASES; i++) {
      Answer answer =
          search
              ? searchList.search(current, candidate -> ask(candidate, type))
              : ask(current, type);
      if (answer.status() != Answer.Status.FOUND) {
        return unanswered(current, type, answer.status()).with(log);
      }
      Reading reading = new Reading(name, current, type, log);
      Reply reply = reading.read(answer);
      if (reading.alias.isEmpty()) {
        return reply.with(log);
      }
      current = reading.alias;
    }
    String text = "Name server loop for " + current;
    log.add("warning: dns_lookup: " + text);
    return Reply.failure(Reply.Status.NOT_FOUND, text).with(log);
  }

  private Reply unanswered(String name, RecordType type, Answer.Status status) {
    String head =
        (rules.longTexts ? "Host or domain name not found. " : "")
            + "Name service error for name="
            + name
            + " type="
            + type
            + ": ";
    return switch (status) {
      case NO_SUCH_NAME -> Reply.failure(Reply.Status.NOT_FOUND, head + "Host not found");
      case NO_DATA, FOUND ->
          Reply.failure(
              Reply.Status.NOT_FOUND, head + "Host found but no data record of requested type");
      case SERVER_FAILURE, REFUSED, UNREACHABLE ->
          Reply.failure(Reply.Status.RETRY, head + "Host not found, try again");
      case NON_RECOVERABLE -> Reply.failure(Reply.Status.FAIL, head + "Non-recoverable error");
    };
  }

  /** Reads the answer section of one reply (dns_get_answer). */
  private final class Reading {
    private final String original;
    private final String asked;
    private final RecordType type;
    private final List<String> log;
    private final List<DnsRecord> found = new ArrayList<>();
    private Reply.Status missing = Reply.Status.NOT_FOUND;
    private String alias = "";

    Reading(String original, String asked, RecordType type, List<String> log) {
      this.original = original;
      this.asked = asked;
      this.type = type;
      this.log = log;
    }

    Reply read(Answer answer) {
      String lastAlias = "";
      for (DnsRecord record : answer.records()) {
        if (!acceptable(record.name(), "resource name", record.data().type())) {
          return malformed(Reply.Status.INVALID);
        }
        if (record.data().type() == type) {
          if (isNull(record.data())) {
            return nullRecord();
          }
          if (!take(record)) {
            break;
          }
        } else if (record.data() instanceof RecordData.Cname cname) {
          if (!acceptable(cname.value(), "resource data", RecordType.CNAME)) {
            return malformed(Reply.Status.INVALID);
          }
          lastAlias = cname.value();
        }
      }
      if (!found.isEmpty()) {
        return filtered();
      }
      alias = lastAlias;
      return malformed(missing);
    }

    /** Adds a record unless its name is malformed; false if the limit is reached. */
    private boolean take(DnsRecord record) {
      boolean named = type == RecordType.MX || type == RecordType.SRV;
      if (named && !acceptable(record.data().value(), "resource data", type)) {
        missing = Reply.Status.INVALID;
        return true;
      }
      if (rules.recordLimit > 0 && found.size() == rules.recordLimit) {
        log.add(limitWarning(original, type));
        return false;
      }
      found.add(record);
      return true;
    }

    private boolean isNull(RecordData data) {
      return data.value().isEmpty() && (type == RecordType.SRV || rules.nullMx);
    }

    private Reply nullRecord() {
      return Reply.failure(
          Reply.Status.NULL_MX,
          "Domain "
              + asked
              + (type == RecordType.SRV
                  ? " does not support SRV requests"
                  : " does not accept mail (nullMX)"));
    }

    private Reply malformed(Reply.Status status) {
      return Reply.failure(
          status,
          "Name service error for name="
              + asked
              + " type="
              + type
              + ": Malformed or unexpected name server reply");
    }

    private Reply filtered() {
      List<DnsRecord> kept = new ArrayList<>();
      String text = "Error looking up name=" + asked + " type=" + type + ": ";
      for (DnsRecord record : found) {
        ReplyFilter.Decision decision = rules.filter.of(record);
        if (!decision.warning().isEmpty()) {
          log.add(decision.warning());
        }
        switch (decision.action()) {
          case KEEP -> kept.add(record);
          case BROKEN -> {
            return Reply.failure(Reply.Status.RETRY, text + "Invalid DNS reply filter syntax");
          }
          case DROP -> {}
        }
      }
      return kept.isEmpty()
          ? Reply.failure(Reply.Status.POLICY, text + "DNS reply filter drops all results")
          : new Reply(Reply.Status.OK, kept, "", List.of());
    }

    /** valid_rr_name: addresses pass with a warning, other bad names do not. */
    private boolean acceptable(String name, String where, RecordType of) {
      boolean address = IpAddress.isAddress(name);
      String complaint = address ? "" : HostName.complaint(name);
      if (!complaint.isEmpty()) {
        log.add("warning: " + complaint);
      }
      if (address || !complaint.isEmpty()) {
        log.add(
            "warning: "
                + (address ? "numeric" : "malformed")
                + " domain name in "
                + where
                + " of "
                + of
                + " record for "
                + asked
                + ": "
                + name);
      }
      return complaint.isEmpty();
    }
  }

  /** How many records of a list a release keeps; 0 if there is no limit (HISTORY 20240226). */
  public static int recordLimit(Version version) {
    boolean limited =
        version.atLeast(3, 9)
            || (version.atLeast(new Version(3, 8, 6)) && version.minor() == 8)
            || (version.atLeast(new Version(3, 7, 11)) && version.minor() == 7);
    return limited ? 100 : 0;
  }

  /** What Postfix logs when it drops records. */
  public static String limitWarning(String name, RecordType type) {
    return "warning: DNS record count limit (100) exceeded -- dropping excess record(s) after qname="
        + name
        + " qtype="
        + type;
  }
}
