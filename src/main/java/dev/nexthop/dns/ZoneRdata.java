package dev.nexthop.dns;

import dev.nexthop.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Tokenizer;
import org.xbill.DNS.Type;

/** Reads the data of one record with dnsjava, and finds the word at which dnsjava gave up. */
record ZoneRdata(Name owner, int type, long ttl, Name origin) {

  /**
   * @param typeToken the word that named the type
   * @param data the words behind it
   * @param problems where a mistake is reported
   */
  Optional<Record> read(ZoneToken typeToken, List<ZoneToken> data, List<Problem> problems) {
    for (ZoneToken token : data) {
      Optional<Problem> notAscii =
          token.text().startsWith("\"") ? Optional.empty() : ZoneNames.notAscii(token);
      if (notAscii.isPresent()) {
        problems.add(notAscii.get());
        return Optional.empty();
      }
    }
    warnOfForgottenDot(data, problems);
    OneByteAtATime input = new OneByteAtATime(data);
    try (Tokenizer tokenizer = new Tokenizer(input)) {
      return Optional.of(Record.fromString(owner, type, DClass.IN, ttl, tokenizer, origin));
    } catch (TextParseException e) {
      ZoneToken where = input.lastToken().orElse(typeToken);
      problems.add(
          Problem.error(
              "zone-rdata",
              where.place(),
              "The " + Type.string(type) + " record of `" + owner + "` " + complaint(e, data),
              hint()));
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String complaint(TextParseException e, List<ZoneToken> data) {
    if (data.isEmpty()) {
      return "has no data.";
    }
    String reason = ZoneNames.reason(e);
    return reason.startsWith("unexpected tokens")
        ? "has more fields than its type."
        : "cannot be read: " + reason + ".";
  }

  private void warnOfForgottenDot(List<ZoneToken> data, List<Problem> problems) {
    boolean endsInName =
        type == Type.MX || type == Type.CNAME || type == Type.SRV || type == Type.NS;
    if (endsInName && !data.isEmpty()) {
      ZoneNames.forgottenDot(data.get(data.size() - 1), origin).ifPresent(problems::add);
    }
  }

  private String hint() {
    return switch (type) {
      case Type.MX -> "Write a preference and a host, as in `MX 10 relay1.example.jp.`.";
      case Type.A -> "Write an IPv4 address, as in `A 10.0.0.1`.";
      case Type.AAAA -> "Write an IPv6 address, as in `AAAA 2001:db8::1`.";
      case Type.CNAME -> "Write one name, as in `CNAME mail.example.jp.`.";
      case Type.TXT -> "Write quoted texts of at most 255 bytes, as in `TXT \"v=spf1 -all\"`.";
      case Type.SRV ->
          "Write priority, weight, port and host, as in `SRV 0 5 587 mail.example.jp.`.";
      case Type.SOA ->
          "Write server, mailbox and five numbers, as in"
              + " `SOA ns.example.jp. root.example.jp. 1 3600 600 86400 60`.";
      default -> "";
    };
  }

  /**
   * The words with a blank between them, handed out byte by byte so that the reader's buffer cannot
   * run ahead: how much was taken tells at which word reading ended.
   */
  private static final class OneByteAtATime extends java.io.InputStream {
    private final List<ZoneToken> tokens;
    private final byte[] bytes;
    private int position;

    OneByteAtATime(List<ZoneToken> tokens) {
      this.tokens = tokens;
      this.bytes =
          String.join(" ", tokens.stream().map(ZoneToken::text).toList())
              .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int read() {
      return position < bytes.length ? bytes[position++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      int next = length == 0 ? -1 : read();
      if (next >= 0) {
        target[offset] = (byte) next;
      }
      return length == 0 ? 0 : next >= 0 ? 1 : -1;
    }

    /** The word that was read last: the blank behind a word belongs to it. */
    Optional<ZoneToken> lastToken() {
      int end = 0;
      for (ZoneToken token : tokens) {
        end += token.text().getBytes(StandardCharsets.UTF_8).length + 1;
        if (position <= end) {
          return Optional.of(token);
        }
      }
      return tokens.isEmpty() ? Optional.empty() : Optional.of(tokens.get(tokens.size() - 1));
    }
  }
}
