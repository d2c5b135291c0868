package dev.nexthop.theme.lab;

import java.util.List;

/**
 * A lab as the page shows it before any script runs.
 *
 * @param id unique in the page, usable as an HTML id
 * @param title what the lab is about, in the page's language
 * @param assets URL of the folder with the widget's files, without trailing slash
 * @param api address of the backend without trailing slash; empty for the page's own origin
 * @param live whether the backend may ask the real DNS
 * @param expanded whether the long parts are unfolded
 * @param settings what the form holds
 * @param document the experiment as JSON
 * @param text the interface's words in the page's language
 * @param result what the model says
 */
public record LabView(
    String id,
    String title,
    String assets,
    String api,
    boolean live,
    boolean expanded,
    Settings settings,
    String document,
    LabText text,
    ResultView result,
    Steps steps) {

  /** The experiment as JSON that is safe inside a {@code script} element. */
  public String documentInScript() {
    return inScript(document);
  }

  private static String inScript(String json) {
    return json.replace("<", "\\u003c").replace("\u2028", "\\u2028");
  }

  /**
   * The states that a lab can begin with; the page shows the last.
   *
   * @param list in order; a lab with one has none
   * @param documents as JSON: for each step, the members of the experiment in which it differs
   * @param places as JSON: where machines and hosts stand
   */
  public record Steps(List<Step> list, String documents, String places) {
    /** A lab with one state. */
    public static final Steps NONE = new Steps(List.of(), "[]", "{}");

    public Steps {
      list = List.copyOf(list);
    }

    /** The documents as JSON that is safe inside a {@code script} element. */
    public String documentsInScript() {
      return inScript(documents);
    }
  }

  /**
   * A state.
   *
   * @param label what its block says
   * @param summary how the mail ends
   */
  public record Step(String id, String label, String summary, boolean isShown) {}

  /**
   * The form's fields.
   *
   * @param versions Postfix versions to choose from, newest first
   */
  public record Settings(
      String mainCf,
      String zone,
      String recipient,
      String version,
      List<String> versions,
      List<Host> hosts,
      List<String> states,
      More more) {
    public Settings {
      versions = List.copyOf(versions);
      hosts = List.copyOf(hosts);
      states = List.copyOf(states);
    }
  }

  /**
   * Fields that some experiments have.
   *
   * @param dnsOrder in which the DNS server gives its records: fixed, cyclic, random
   * @param machines those with a main.cf of their own; empty if there is one
   * @param server the machine that the message is handed to, and that the first main.cf is of
   * @param client address that hands it over; empty if it is posted there
   * @param isAsked whether the experiment asks about a client
   */
  public record More(
      String dnsOrder,
      List<Machine> machines,
      String server,
      String client,
      String sender,
      boolean isAsked) {
    /** None of them. */
    public static final More NONE = new More("fixed", List.of(), "", "", "", false);

    public More {
      machines = List.copyOf(machines);
    }
  }

  /** A machine and its main.cf. */
  public record Machine(String name, String addresses, String mainCf) {}

  /**
   * One address and what answers there.
   *
   * @param name a host name that has the address; empty if none is known
   */
  public record Host(String name, String address, String state) {}
}
