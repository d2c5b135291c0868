package dev.nexthop.postfix;

import dev.nexthop.postfix.config.BaseSettings;
import dev.nexthop.postfix.config.MainCf;
import dev.nexthop.postfix.config.MainCfCheck;
import dev.nexthop.postfix.config.Remark;
import dev.nexthop.postfix.config.Services;
import dev.nexthop.postfix.config.Settings;
import dev.nexthop.postfix.config.Tables;
import dev.nexthop.postfix.dns.Interfaces;
import dev.nexthop.postfix.dns.NativeLookup;
import dev.nexthop.postfix.dns.ReplyFilter;
import dev.nexthop.postfix.dns.Resolver;
import dev.nexthop.postfix.dns.SearchList;
import dev.nexthop.postfix.trace.Trace;
import java.util.ArrayList;
import java.util.List;

/**
 * The machine that sends, configured.
 *
 * @param settings of main.cf
 * @param tables that main.cf names
 * @param services of master.cf
 * @param interfaces its own addresses
 * @param notes what is found out on the way
 */
record Machine(
    Settings settings, Tables tables, Services services, Interfaces interfaces, Notes notes) {

  /**
   * What is found out on the way.
   *
   * @param trace rules that applied
   * @param mainCf remarks on main.cf and master.cf
   * @param names the machine's name service, and through it every DNS query
   */
  record Notes(Trace trace, List<Remark> mainCf, Names names) {}

  /**
   * The experiment's world, as this machine asks it.
   *
   * @param world DNS, name service and other hosts
   * @param addresses of the machine's interfaces
   */
  record Names(World world, List<String> addresses) {

    Resolver resolver(Settings settings, Tables tables, boolean smtp) {
      String prefix = smtp ? "smtp_" : "lmtp_";
      String options = settings.text(prefix + "dns_resolver_options");
      SearchList search =
          options.isEmpty()
              ? SearchList.NONE
              : SearchList.of(
                  world.nameService().resolvConf(),
                  options.contains("res_dnsrch"),
                  options.contains("res_defnames"));
      Resolver.Rules rules =
          Resolver.Rules.of(
              settings.version(),
              filter(
                  tables, prefix + "dns_reply_filter", settings.text(prefix + "dns_reply_filter")));
      return new Resolver(world.dns(), rules, search);
    }

    private static ReplyFilter filter(Tables tables, String parameter, String maps) {
      return maps.isEmpty()
          ? ReplyFilter.NONE
          : record -> decision(tables.find(maps, ReplyFilter.text(record)), parameter);
    }

    private static ReplyFilter.Decision decision(Tables.Found found, String parameter) {
      if (found.failed()) {
        return new ReplyFilter.Decision(ReplyFilter.Action.BROKEN, "");
      }
      String action = found.value().orElse("");
      if (action.isEmpty()) {
        return ReplyFilter.Decision.KEEP;
      }
      return action.equalsIgnoreCase("IGNORE")
          ? new ReplyFilter.Decision(ReplyFilter.Action.DROP, "")
          : new ReplyFilter.Decision(
              ReplyFilter.Action.BROKEN,
              "warning: " + parameter + ": unknown DNS filter action: \"" + action + "\"");
    }
  }

  static Machine of(Experiment experiment, MainCf mainCf) {
    String masterCf = experiment.configuration().masterCf();
    Client client = experiment.machine().client();
    World world = experiment.machine().world();
    Settings settings =
        Settings.of(experiment.version(), mainCf, BaseSettings.of(client.hostname()));
    Services services = Services.of(masterCf);
    Tables tables = new Tables(settings, experiment.configuration().files());
    Names names = new Names(world, client.addresses());
    List<Remark> remarks = new ArrayList<>(mainCf.remarks());
    remarks.addAll(MainCfCheck.of(mainCf, masterCf, experiment.version()));
    remarks.addAll(services.remarks());
    NativeLookup lookup =
        new NativeLookup(
            names.resolver(settings, tables, true), world.nameService(), client.addresses());
    return new Machine(
        settings,
        tables,
        services,
        Interfaces.of(settings, client.plainAddresses(), lookup),
        new Notes(new Trace(), remarks, names));
  }

  Trace trace() {
    return notes.trace();
  }

  /** Everything that is wrong with the configuration, as far as it was read. */
  List<Remark> remarks() {
    List<Remark> all = new ArrayList<>(notes.mainCf());
    all.addAll(settings.remarks());
    Startup.fatal(settings, interfaces).ifPresent(all::add);
    all.addAll(tables.remarks());
    return all;
  }
}
