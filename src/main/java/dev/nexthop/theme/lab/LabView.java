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
    ResultView result) {

  /** The experiment as JSON that is safe inside a {@code script} element. */
  public String documentInScript() {
    return document.replace("<", "\\u003c").replace("\u2028", "\\u2028");
  }

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
      List<String> states) {
    public Settings {
      versions = List.copyOf(versions);
      hosts = List.copyOf(hosts);
      states = List.copyOf(states);
    }
  }

  /**
   * One address and what answers there.
   *
   * @param name a host name that has the address; empty if none is known
   */
  public record Host(String name, String address, String state) {}
}
