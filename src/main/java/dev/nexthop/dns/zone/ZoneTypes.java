package dev.nexthop.dns.zone;

import dev.nexthop.postfix.config.Words;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Types and classes of records (IANA, Domain Name System Parameters). */
final class ZoneTypes {
  private static final Set<String> NAMES =
      Set.copyOf(
          Words.split(
              "A NS MD MF CNAME SOA MB MG MR NULL WKS PTR HINFO MINFO MX TXT RP AFSDB X25 ISDN RT NSAP"
                  + " NSAP-PTR SIG KEY PX GPOS AAAA LOC NXT EID NIMLOC SRV ATMA NAPTR KX CERT A6"
                  + " DNAME SINK APL DS SSHFP IPSECKEY RRSIG NSEC DNSKEY DHCID NSEC3 NSEC3PARAM TLSA"
                  + " SMIMEA HIP NINFO RKEY TALINK CDS CDNSKEY OPENPGPKEY CSYNC ZONEMD SVCB HTTPS"
                  + " SPF UINFO UID GID UNSPEC NID L32 L64 LP EUI48 EUI64 URI CAA AVC DOA AMTRELAY"
                  + " TA DLV",
              " "));

  private static final List<String> CLASSES =
      List.of("IN", "CH", "CHAOS", "HS", "HESIOD", "NONE", "ANY");

  private ZoneTypes() {}

  /** Whether records may have this type, named or by number (RFC 3597). */
  static boolean isType(String word) {
    return NAMES.contains(word.toUpperCase(Locale.ROOT)) || isNumbered(word, "TYPE");
  }

  static boolean isClass(String word) {
    return CLASSES.contains(word.toUpperCase(Locale.ROOT)) || isNumbered(word, "CLASS");
  }

  private static boolean isNumbered(String word, String prefix) {
    return word.length() > prefix.length()
        && word.length() <= prefix.length() + 5
        && word.regionMatches(true, 0, prefix, 0, prefix.length())
        && ZoneNumbers.isNumber(word.substring(prefix.length()));
  }
}
