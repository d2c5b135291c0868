package dev.nexthop.dns.zone;

import dev.nexthop.problem.Place;
import dev.nexthop.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads a sample zone: master file format (RFC 1035, section 5) without {@code $INCLUDE} and {@code
 * $GENERATE}, TTL and class may be left out, all names of the world are in one text. Every mistake
 * is reported, not only the first.
 */
final class ZoneText {
  /** How problems name the text. */
  static final String FILE = "zone";

  /** Bytes that a zone text may have, in UTF-8. */
  static final int MAX_BYTES = 64 * 1024;

  /** Records that a zone text may have. */
  static final int MAX_RECORDS = 500;

  /** TTL of records in a text that states none, in seconds; nsd's own default. */
  private static final long DEFAULT_TTL = 3600;

  private final List<Problem> problems = new ArrayList<>();
  private final List<ZoneRecord> records = new ArrayList<>();
  private final ZoneConsistency consistency = new ZoneConsistency(problems);
  private DomainName origin = DomainName.ROOT;
  private Optional<DomainName> owner = Optional.empty();
  private long ttl = DEFAULT_TTL;

  private ZoneText() {}

  /**
   * What was read.
   *
   * @param records in the order of the text
   * @param problems in the order of the text; records with an error are left out
   */
  record Parsed(List<ZoneRecord> records, List<Problem> problems) {
    Parsed {
      records = List.copyOf(records);
      problems = List.copyOf(problems);
    }
  }

  static Parsed parse(String text) {
    ZoneText reader = new ZoneText();
    if (Utf8.length(text) > MAX_BYTES) {
      reader.error(
          "zone-too-large",
          Place.file(FILE),
          "The zone text is larger than " + MAX_BYTES / 1024 + " KiB.",
          "Keep the records that the experiment needs.");
    } else {
      reader.read(new ZoneLexer(text, reader.problems));
    }
    return new Parsed(reader.records, reader.problems);
  }

  private void read(ZoneLexer lexer) {
    for (Optional<ZoneEntry> next = lexer.next(); next.isPresent(); next = lexer.next()) {
      ZoneEntry entry = next.get();
      if (!entry.sameOwner() && entry.first().text().startsWith("$")) {
        directive(entry);
      } else if (records.size() >= MAX_RECORDS) {
        error(
            "zone-too-many-records",
            entry.first().place(),
            "The zone has more than " + MAX_RECORDS + " records.",
            "Keep the records that the experiment needs.");
        return;
      } else {
        record(entry);
      }
    }
  }

  private void directive(ZoneEntry entry) {
    ZoneToken first = entry.first();
    switch (first.text().toUpperCase(Locale.ROOT)) {
      case "$ORIGIN" -> argument(entry).flatMap(this::name).ifPresent(name -> origin = name);
      case "$TTL" -> argument(entry).ifPresent(this::defaultTtl);
      case "$INCLUDE", "$GENERATE" ->
          error(
              "zone-directive-refused",
              first.place(),
              "`" + first.text() + "` is not allowed in a sample zone.",
              "Write the records out.");
      default ->
          error(
              "zone-directive-unknown",
              first.place(),
              "Unknown directive `" + first.text() + "`.",
              "A sample zone may use `$ORIGIN` and `$TTL`.");
    }
  }

  private Optional<ZoneToken> argument(ZoneEntry entry) {
    if (entry.tokens().size() == 2) {
      return Optional.of(entry.tokens().get(1));
    }
    String directive = entry.first().text();
    error(
        "zone-directive-argument",
        entry.tokens().size() > 2 ? entry.tokens().get(2).place() : entry.first().place(),
        "`" + directive + "` takes exactly one value.",
        "Write it as in `$ORIGIN example.jp.` or `$TTL 3600`.");
    return Optional.empty();
  }

  private void defaultTtl(ZoneToken token) {
    Optional<Long> seconds = ZoneNumbers.seconds(token.text());
    if (seconds.isEmpty()) {
      error(
          "zone-ttl",
          token.place(),
          "Expected a time to live, found `" + token.text() + "`.",
          "Write seconds, or units as in `1h30m`.");
    }
    seconds.ifPresent(value -> ttl = value);
  }

  private void record(ZoneEntry entry) {
    ZoneFields fields = new ZoneFields(entry.tokens(), entry.sameOwner() ? 0 : 1);
    if (!entry.sameOwner()) {
      Optional<DomainName> name = name(entry.first());
      if (name.isEmpty()) {
        return;
      }
      owner = name;
    }
    long ownTtl = ttlAndClass(fields);
    Optional<String> type = type(entry, fields);
    if (type.isEmpty()) {
      return;
    }
    if (owner.isEmpty()) {
      error(
          "zone-no-owner",
          entry.first().place(),
          "The first record has no name to belong to.",
          "Begin the line with a name such as `example.jp.`, without a blank before it.");
      return;
    }
    ZoneToken typeToken = fields.next();
    new ZoneRdata(owner.get(), type.get(), origin, fields.behind())
        .read(typeToken, problems)
        .map(data -> new ZoneRecord(owner.get(), type.get(), ownTtl, data))
        .filter(record -> consistency.admits(record, entry.first().place()))
        .ifPresent(records::add);
  }

  private long ttlAndClass(ZoneFields fields) {
    long own = ttl;
    boolean more = true;
    while (more && fields.more()) {
      ZoneToken token = fields.peek();
      Optional<Long> seconds = ZoneNumbers.seconds(token.text());
      more = seconds.isPresent() || ZoneTypes.isClass(token.text());
      if (seconds.isPresent()) {
        own = seconds.get();
      } else if (more && !token.is("IN")) {
        error(
            "zone-class",
            token.place(),
            "Class `" + token.text() + "` has no mail hosts.",
            "Use `IN`, or leave the class out.");
      }
      if (more) {
        fields.next();
      }
    }
    return own;
  }

  private Optional<String> type(ZoneEntry entry, ZoneFields fields) {
    if (!fields.more()) {
      ZoneToken last = entry.tokens().get(entry.tokens().size() - 1);
      error(
          "zone-type-missing",
          last.place(),
          "The record ends before its type.",
          "Write it as in `example.jp. IN MX 10 relay1.example.jp.`.");
      return Optional.empty();
    }
    if (ZoneTypes.isType(fields.peek().text())) {
      return Optional.of(fields.peek().text().toUpperCase(Locale.ROOT));
    }
    ZoneToken found = fields.peek();
    error(
        "zone-type-unknown",
        found.place(),
        "Expected a record type such as MX, A or AAAA, found `" + found.text() + "`.",
        typeHint(entry, found));
    return Optional.empty();
  }

  private static String typeHint(ZoneEntry entry, ZoneToken found) {
    String first = entry.first().text();
    if (found.is("=")) {
      return "This looks like main.cf: `" + first + " = …` belongs there.";
    }
    return !entry.sameOwner() && ZoneTypes.isType(first)
        ? "`"
            + first
            + "` at the beginning of a line is taken for a name: put a blank or `@` before it."
        : "The fields are: name, time to live, class, type, data.";
  }

  private Optional<DomainName> name(ZoneToken token) {
    Optional<Problem> notAscii = ZoneNames.notAscii(token);
    if (notAscii.isPresent()) {
      problems.add(notAscii.get());
      return Optional.empty();
    }
    ZoneNames.forgottenDot(token, origin).ifPresent(problems::add);
    try {
      return Optional.of(DomainName.parse(token.text(), origin));
    } catch (BadNameException e) {
      error(
          "zone-name",
          token.place(),
          "`" + token.text() + "` is not a domain name: " + e.reason() + ".",
          "A name has labels of at most 63 characters, 255 in all, with dots between them.");
      return Optional.empty();
    }
  }

  private void error(String code, Place place, String message, String hint) {
    problems.add(Problem.error(code, place, message, hint));
  }
}
