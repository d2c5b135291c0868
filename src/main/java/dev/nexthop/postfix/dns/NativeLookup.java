package dev.nexthop.postfix.dns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Address lookups through the machine's own name service: getaddrinfo(3) of glibc. */
public final class NativeLookup {

  private final Resolver resolver;
  private final NameService names;
  private final List<String> own;
  private final Set<String> unreachable;
  private Optional<Order> order = Optional.empty();

  /** What lookups follow, read when the first one is made: most experiments make none. */
  private record Order(SearchList searchList, DestinationOrder destinations) {}

  /**
   * What getaddrinfo says.
   *
   * @param addresses empty if there are none
   * @param error its message if there are none, otherwise empty
   * @param soft whether trying again may help
   * @param unknown whether the name is not known, rather than without an address
   */
  public record Found(List<IpAddress> addresses, String error, boolean soft, boolean unknown) {
    public Found {
      addresses = List.copyOf(addresses);
    }
  }

  /**
   * @param resolver asks the DNS
   * @param names the files of the name service
   * @param own addresses of the machine's interfaces, from which answers are sorted
   */
  public NativeLookup(Resolver resolver, NameService names, List<String> own) {
    this(resolver, names, own, Set.of());
  }

  private NativeLookup(
      Resolver resolver, NameService names, List<String> own, Set<String> unreachable) {
    this.resolver = resolver;
    this.names = names;
    this.own = List.copyOf(own);
    this.unreachable = Set.copyOf(unreachable);
  }

  private Order order() {
    if (order.isEmpty()) {
      order =
          Optional.of(
              new Order(
                  SearchList.of(names.resolvConf(), true, true),
                  new DestinationOrder(own, unreachable)));
    }
    return order.get();
  }

  /** The same where there is no way to some addresses. */
  public NativeLookup withoutRouteTo(Set<String> unreachable) {
    return new NativeLookup(resolver, names, own, unreachable);
  }

  /**
   * Looks up the addresses of a name.
   *
   * @param types the address types wanted: A, AAAA or both
   */
  public Found addresses(String name, List<RecordType> types) {
    return addresses(name, types, records -> records);
  }

  /**
   * Looks up the addresses of a name.
   *
   * @param types the address types wanted: A, AAAA or both
   * @param served the records of an answer in the order in which the DNS server gives them
   */
  public Found addresses(
      String name, List<RecordType> types, UnaryOperator<List<DnsRecord>> served) {
    Found last = new Found(List.of(), "Name or service not known", false, true);
    for (String source : names.sources()) {
      if (source.equals("files")) {
        List<IpAddress> found = wanted(names.inHosts(name), types);
        if (!found.isEmpty()) {
          return new Found(found, "", false, false);
        }
      } else if (source.equals("dns")) {
        last = inDns(name, types, served);
        if (!last.addresses.isEmpty()) {
          return last;
        }
      }
    }
    return last;
  }

  private List<IpAddress> wanted(List<IpAddress> addresses, List<RecordType> types) {
    List<IpAddress> wanted = new ArrayList<>();
    for (IpAddress address : addresses) {
      if (types.contains(address.ipv6() ? RecordType.AAAA : RecordType.A)) {
        wanted.add(address);
      }
    }
    return order().destinations().sorted(wanted);
  }

  private Found inDns(String name, List<RecordType> types, UnaryOperator<List<DnsRecord>> served) {
    List<IpAddress> addresses = new ArrayList<>();
    boolean soft = false;
    boolean exists = false;
    for (RecordType type : types) {
      Answer answer = order().searchList().search(name, candidate -> resolver.ask(candidate, type));
      for (DnsRecord record : served.apply(answer.records())) {
        if (record.data().type() == type) {
          IpAddress.parse(record.data().value()).ifPresent(addresses::add);
        }
      }
      soft |= isSoft(answer.status());
      exists |= answer.status() == Answer.Status.NO_DATA || answer.status() == Answer.Status.FOUND;
    }
    if (!addresses.isEmpty()) {
      return new Found(wanted(addresses, types), "", false, false);
    }
    if (soft) {
      return new Found(List.of(), "Temporary failure in name resolution", true, true);
    }
    return exists
        ? new Found(List.of(), "No address associated with hostname", false, false)
        : new Found(List.of(), "Name or service not known", false, true);
  }

  private static boolean isSoft(Answer.Status status) {
    return status == Answer.Status.SERVER_FAILURE
        || status == Answer.Status.REFUSED
        || status == Answer.Status.UNREACHABLE;
  }
}
