package dev.nexthop.dns.zone;

import dev.nexthop.postfix.dns.IpAddress;
import dev.nexthop.problem.Problem;
import java.util.List;
import java.util.Optional;

/** Reads the data of one record, and says at which word reading ended. */
final class ZoneRdata {
  private static final int LONGEST_TEXT = 255;
  private static final int SOA_NUMBERS = 5;

  private final DomainName owner;
  private final String type;
  private final DomainName origin;
  private final ZoneFields data;

  /**
   * @param data the words behind the type
   */
  ZoneRdata(DomainName owner, String type, DomainName origin, ZoneFields data) {
    this.owner = owner;
    this.type = type;
    this.origin = origin;
    this.data = data;
  }

  /**
   * @param typeToken the word that named the type
   * @param problems where a mistake is reported
   */
  Optional<ZoneData> read(ZoneToken typeToken, List<Problem> problems) {
    for (ZoneToken token : data.rest()) {
      Optional<Problem> notAscii = token.isQuoted() ? Optional.empty() : ZoneNames.notAscii(token);
      if (notAscii.isPresent()) {
        problems.add(notAscii.get());
        return Optional.empty();
      }
    }
    warnOfForgottenDot(problems);
    boolean nothing = !data.more();
    try {
      ZoneData read = data();
      if (data.more()) {
        data.next();
        throw new BadNameException("");
      }
      return Optional.of(read);
    } catch (BadNameException e) {
      String complaint =
          nothing
              ? "has no data."
              : e.reason().isEmpty()
                  ? "has more fields than its type."
                  : "cannot be read: " + e.reason() + ".";
      problems.add(
          Problem.error(
              "zone-rdata",
              data.last().orElse(typeToken).place(),
              "The " + type + " record of `" + owner + "` " + complaint,
              hint()));
      return Optional.empty();
    }
  }

  private ZoneData data() throws BadNameException {
    return switch (type) {
      case "A" -> new ZoneData.A(ipv4());
      case "AAAA" -> new ZoneData.Aaaa(ipv6());
      case "MX" -> new ZoneData.Mx(sixteenBits(), name());
      case "CNAME" -> new ZoneData.Cname(name());
      case "DNAME" -> new ZoneData.Dname(name());
      case "SRV" -> new ZoneData.Srv(sixteenBits(), sixteenBits(), sixteenBits(), name());
      case "NS", "PTR" -> new ZoneData.Other(name().key());
      case "SOA" -> new ZoneData.Other(soa());
      case "TXT", "SPF" -> new ZoneData.Other(texts());
      default -> new ZoneData.Other(rest());
    };
  }

  private String word(String expected) throws BadNameException {
    if (!data.more() || data.peek().isQuoted()) {
      throw new BadNameException("expected " + expected);
    }
    return data.next().text();
  }

  private DomainName name() throws BadNameException {
    return DomainName.parse(word("a name"), origin);
  }

  private int sixteenBits() throws BadNameException {
    String text = word("an integer");
    if (!ZoneNumbers.isNumber(text)) {
      throw new BadNameException("expected an integer");
    }
    if (text.length() > 9 || Integer.parseInt(text) > 65535) {
      throw new BadNameException("expected a 16-bit unsigned integer");
    }
    return Integer.parseInt(text);
  }

  /** Four numbers without zeros before them, as inet_pton(3) wants them. */
  private String ipv4() throws BadNameException {
    String text = word("an address");
    int octets = 0;
    int value = -1;
    for (int i = 0; i <= text.length(); i++) {
      char c = i == text.length() ? '.' : text.charAt(i);
      if (c == '.' && value >= 0) {
        octets++;
        value = -1;
      } else if (c < '0' || c > '9' || value == 0 || value > 25 || (value == 25 && c > '5')) {
        throw new BadNameException("this is no such address");
      } else {
        value = Math.max(value, 0) * 10 + (c - '0');
      }
    }
    if (octets != 4) {
      throw new BadNameException("this is no such address");
    }
    return text;
  }

  private String ipv6() throws BadNameException {
    String text = word("an address");
    return IpAddress.parse(text)
        .filter(IpAddress::ipv6)
        .map(IpAddress::text)
        .orElseThrow(() -> new BadNameException("this is no such address"));
  }

  private String soa() throws BadNameException {
    StringBuilder soa = new StringBuilder(name().key()).append(' ').append(name().key());
    for (int i = 0; i < SOA_NUMBERS; i++) {
      String number = word("an integer");
      if (ZoneNumbers.seconds(number).isEmpty()) {
        throw new BadNameException("expected an integer");
      }
      soa.append(' ').append(number);
    }
    return soa.toString();
  }

  private String texts() throws BadNameException {
    if (!data.more()) {
      throw new BadNameException("expected a text");
    }
    for (ZoneToken token : data.rest()) {
      int quotes = token.isQuoted() ? 2 : 0;
      if (Utf8.length(token.text()) - quotes - escapes(token.text()) > LONGEST_TEXT) {
        data.next();
        throw new BadNameException("text string too long");
      }
    }
    return rest();
  }

  /** Characters of escapes that are not in the text itself. */
  private static int escapes(String text) {
    int escapes = 0;
    for (int i = 0; i + 1 < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        boolean number = text.charAt(i + 1) >= '0' && text.charAt(i + 1) <= '9';
        escapes += number ? 3 : 1;
        i += number ? 3 : 1;
      }
    }
    return escapes;
  }

  private String rest() throws BadNameException {
    if (!data.more()) {
      throw new BadNameException("expected data");
    }
    StringBuilder rest = new StringBuilder();
    while (data.more()) {
      rest.append(rest.length() == 0 ? "" : " ").append(data.next().text());
    }
    return rest.toString();
  }

  private void warnOfForgottenDot(List<Problem> problems) {
    boolean endsInName =
        type.equals("MX") || type.equals("CNAME") || type.equals("SRV") || type.equals("NS");
    List<ZoneToken> words = data.rest();
    if (endsInName && !words.isEmpty()) {
      ZoneNames.forgottenDot(words.get(words.size() - 1), origin).ifPresent(problems::add);
    }
  }

  private String hint() {
    return switch (type) {
      case "MX" -> "Write a preference and a host, as in `MX 10 relay1.example.jp.`.";
      case "A" -> "Write an IPv4 address, as in `A 10.0.0.1`.";
      case "AAAA" -> "Write an IPv6 address, as in `AAAA 2001:db8::1`.";
      case "CNAME" -> "Write one name, as in `CNAME mail.example.jp.`.";
      case "TXT" -> "Write quoted texts of at most 255 bytes, as in `TXT \"v=spf1 -all\"`.";
      case "SRV" -> "Write priority, weight, port and host, as in `SRV 0 5 587 mail.example.jp.`.";
      case "SOA" ->
          "Write server, mailbox and five numbers, as in"
              + " `SOA ns.example.jp. root.example.jp. 1 3600 600 86400 60`.";
      default -> "";
    };
  }
}
