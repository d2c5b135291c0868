package dev.nexthop.postfix.recorder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the mail log of one message line by line: who was tried, what came of each recipient, what
 * else was said.
 */
final class DeliveryLog {
  private static final Pattern LINE =
      Pattern.compile("^\\w{3} [ \\d]\\d [\\d:]{8} \\S+ (\\S+?)\\[(\\d+)\\]: (.*)$");
  private static final Pattern QUEUE_ID =
      Pattern.compile("^([0-9A-F]{6,}|[0-9B-DF-HJ-NP-TV-Zb-df-hj-np-tv-z]{10,}): (.*)$");
  private static final Pattern STATUS =
      Pattern.compile(
          "^to=<([^>]*)>, (?:orig_to=<[^>]*>, )?relay=(\\S+), (?:conn_use=\\d+, )?delay=\\S+"
              + " delays=\\S+ dsn=(\\S+), status=(\\w+) \\((.*)\\)$");
  private static final Pattern TRYING =
      Pattern.compile("^smtp_connect_addr: trying: (.*)\\[([^\\]]*)\\] port (\\d+)\\.\\.\\.$");
  private static final Pattern SAID =
      Pattern.compile(
          "^(connect to (?!subsystem )|warning: |fatal: |panic: |skipping |SMTPS wrappermode)");
  private static final Pattern AGENT = Pattern.compile(".*/(smtp|lmtp|error|local|discard)");

  /**
   * One delivery.
   *
   * @param order {@code HOST[ADDR]:PORT} of everything tried, joined by {@code ", "}
   * @param outcome {@code STATUS relay=R dsn=D (text)}
   * @param agent the program that wrote the status line
   */
  record Delivery(String order, String outcome, String agent) {}

  private final String folder;
  private final String sender;
  private final String localPart;
  private final int recipients;
  private final List<Delivery> deliveries = new ArrayList<>();
  private final Map<String, Integer> messages = new TreeMap<>();
  private final Map<String, List<String>> tries = new HashMap<>();
  private String queueId = "";

  /**
   * @param folder the instance's folder, written as {@code $BASE} in what is kept
   * @param localPart of the scenario's recipient, from which those of the message are made
   */
  DeliveryLog(String folder, String sender, String localPart, int recipients) {
    this.folder = folder;
    this.sender = sender;
    this.localPart = localPart;
    this.recipients = recipients;
  }

  boolean isComplete() {
    return deliveries.size() >= recipients;
  }

  List<Delivery> deliveries() {
    return List.copyOf(deliveries);
  }

  /** Other lines of the delivery agents → how often. */
  Map<String, Integer> messages() {
    return messages;
  }

  void read(String logLine) {
    Matcher line = LINE.matcher(logLine);
    if (!line.matches()) {
      return;
    }
    String program = line.group(1);
    String process = line.group(2);
    String text = line.group(3);
    if (text.startsWith("smtp_connect_addr: trying")) {
      readTry(process, text);
    } else if (text.startsWith("deliver_message: from")) {
      tries.put(process, new ArrayList<>());
    } else {
      readEvent(program, process, text);
    }
  }

  private void readTry(String process, String text) {
    Matcher host = TRYING.matcher(text);
    if (host.matches()) {
      tries
          .computeIfAbsent(process, p -> new ArrayList<>())
          .add(host.group(1) + "[" + host.group(2) + "]:" + host.group(3));
    }
  }

  private void readEvent(String program, String process, String text) {
    boolean died = text.startsWith("fatal:") || text.startsWith("panic:");
    if (died && tries.containsKey(process) && !queueId.isEmpty()) {
      // The agent is gone without a status line; qmgr defers the recipient.
      add(process, "crashed relay=- dsn=- (" + text.replace(folder, "$BASE") + ")", program);
    }
    Matcher queued = QUEUE_ID.matcher(text);
    boolean hasId = queued.matches();
    String body = hasId ? queued.group(2) : text;
    if (hasId && queueId.isEmpty() && isOurMessage(program, body)) {
      queueId = queued.group(1);
    }
    boolean ours = hasId && queued.group(1).equals(queueId);
    Matcher status = STATUS.matcher(body);
    if (ours && status.matches()) {
      add(
          process,
          "%s relay=%s dsn=%s (%s)"
              .formatted(status.group(4), status.group(2), status.group(3), status.group(5)),
          program);
      return;
    }
    keep(program, hasId, ours, text, body);
  }

  private boolean isOurMessage(String program, String body) {
    return program.endsWith("/qmgr")
        && body.startsWith("from=<" + sender + ">,")
        && body.contains("nrcpt=" + recipients + " ");
  }

  private void add(String process, String outcome, String program) {
    List<String> tried = tries.remove(process);
    deliveries.add(
        new Delivery(tried == null ? "" : String.join(", ", tried), outcome, lastPart(program)));
  }

  private void keep(String program, boolean hasId, boolean ours, String text, String body) {
    boolean agent = AGENT.matcher(program).matches();
    boolean said =
        (agent || !text.contains("overriding earlier")) && SAID.matcher(text).lookingAt();
    boolean about = ours && agent && !body.startsWith("to=") && !body.startsWith("removed");
    if (said || about) {
      String kept =
          body.replace(folder, "$BASE")
              .replaceAll("\\bline \\d+", "line N")
              .replaceAll("\\bpid \\d+", "pid N")
              .replaceAll("<" + Pattern.quote(localPart) + "\\.[ab]\\d{4}@", "<" + localPart + "@");
      messages.merge(lastPart(program) + ": " + (hasId ? "QID: " : "") + kept, 1, Integer::sum);
    }
  }

  private static String lastPart(String program) {
    return program.substring(program.lastIndexOf('/') + 1);
  }
}
