package dev.nexthop.lab;

import dev.nexthop.dns.LiveDns;
import dev.nexthop.dns.LiveSettings;
import dev.nexthop.dns.ResolverAddress;
import dev.nexthop.problem.Place;
import dev.nexthop.problem.Problem;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the configuration of a site says about its labs, under the key {@code labs}.
 *
 * @param live whether experiments may ask the real DNS
 * @param resolvers whom they ask; empty for the resolvers of this machine
 * @param allowOrigins sites whose pages may use the API
 * @param problems what could not be understood
 */
public record LabSettings(
    boolean live,
    List<InetSocketAddress> resolvers,
    List<String> allowOrigins,
    List<Problem> problems) {
  /** Nothing configured: sample zones only, no other site. */
  public static final LabSettings DEFAULT = new LabSettings(false, List.of(), List.of(), List.of());

  public LabSettings {
    resolvers = List.copyOf(resolvers);
    allowOrigins = List.copyOf(allowOrigins);
    problems = List.copyOf(problems);
  }

  /**
   * From the values of {@code labs}.
   *
   * @param labs as YAML gives them; unknown keys belong to other parts of the program
   * @param file how problems name the configuration
   */
  public static LabSettings of(Map<String, ?> labs, String file) {
    List<Problem> problems = new ArrayList<>();
    List<InetSocketAddress> resolvers = new ArrayList<>();
    for (String text : strings(labs.get("resolvers"))) {
      Optional<InetSocketAddress> address = ResolverAddress.parse(text);
      address.ifPresent(resolvers::add);
      if (address.isEmpty()) {
        problems.add(
            Problem.error(
                "labs-resolver",
                Place.file(file),
                "`" + text + "` in `labs.resolvers` is not the address of a resolver.",
                "Write an IP address, with a port if it is not 53, as in `192.0.2.53` or"
                    + " `[2001:db8::53]:5353`."));
      }
    }
    return new LabSettings(
        Boolean.TRUE.equals(labs.get("live")),
        resolvers,
        strings(labs.get("allow_origins")),
        problems);
  }

  /** The live DNS as configured; empty if it is off. To be closed by the caller. */
  public Optional<LiveDns> openLiveDns() {
    if (!live) {
      return Optional.empty();
    }
    LiveSettings settings =
        resolvers.isEmpty() ? LiveSettings.ofThisMachine() : LiveSettings.of(resolvers);
    return Optional.of(new LiveDns(settings, Clock.systemUTC()));
  }

  private static List<String> strings(@Nullable Object value) {
    if (value instanceof String text) {
      return List.of(text);
    }
    return value instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
  }
}
