package dev.nexthop.postfix.recorder;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A Postfix of its own in a folder of its own, with the settings of a scenario. */
final class PostfixInstance implements AutoCloseable {
  private static final String DAEMONS = "/usr/lib/postfix/sbin";

  /** Where the private instance lives; of no interest to the model. */
  private static final String PLACE =
      """
      queue_directory = %1$s/queue
      data_directory = %1$s/data
      daemon_directory = %2$s
      command_directory = /usr/sbin
      mail_owner = postfix
      setgid_group = postdrop
      maillog_file = %1$s/maillog
      maillog_file_prefixes = %1$s
      smtp_tls_security_level =
      default_database_type = texthash
      multi_instance_enable = no
      import_environment = MAIL_CONFIG MAIL_LOGTAG TZ
      """;

  /**
   * What every scenario starts from: one recipient per delivery, no connection cache, short
   * time-outs.
   */
  private static final String BASE =
      """
      compatibility_level = 3.6
      myhostname = client.example.org
      mydestination = $myhostname, localhost.$mydomain, localhost
      inet_interfaces = all
      mynetworks = 127.0.0.0/8
      alias_maps =
      alias_database =
      local_recipient_maps =
      default_destination_recipient_limit = 1
      smtp_destination_recipient_limit = 1
      relay_destination_recipient_limit = 1
      default_destination_concurrency_failed_cohort_limit = 0
      smtp_connection_cache_on_demand = no
      smtp_connect_timeout = 1s
      smtp_helo_timeout = 2s
      smtp_mail_timeout = 2s
      smtp_rcpt_timeout = 2s
      smtp_data_init_timeout = 2s
      smtp_data_done_timeout = 2s
      smtp_quit_timeout = 2s
      queue_run_delay = 4000s
      minimal_backoff_time = 4000s
      maximal_backoff_time = 4000s
      biff = no
      """;

  /** Verbose delivery agents: their "trying" lines tell the order. */
  private static final String MASTER_CF =
      """
      pickup    unix  n  -  n  60    1  pickup
      cleanup   unix  n  -  n  -     0  cleanup
      qmgr      unix  n  -  n  300   1  qmgr
      rewrite   unix  -  -  n  -     -  trivial-rewrite
      bounce    unix  -  -  n  -     0  bounce
      defer     unix  -  -  n  -     0  bounce
      trace     unix  -  -  n  -     0  bounce
      verify    unix  -  -  n  -     1  verify
      proxymap  unix  -  -  n  -     -  proxymap
      flush     unix  n  -  n  1000? 0  flush
      smtp      unix  -  -  n  -     4  smtp -v
      relay     unix  -  -  n  -     4  smtp -v
      lmtp      unix  -  -  n  -     4  lmtp -v
      error     unix  -  -  n  -     -  error
      retry     unix  -  -  n  -     -  error
      discard   unix  -  -  n  -     -  discard
      local     unix  -  n  n  -     -  local
      virtual   unix  -  n  n  -     -  virtual
      tlsmgr    unix  -  -  n  1000? 1  tlsmgr
      scache    unix  -  -  n  -     1  scache
      anvil     unix  -  -  n  -     1  anvil
      postlog   unix-dgram n - n -   1  postlogd
      """;

  private static final String SMTPD =
      "127.0.0.1:" + RelayDialogue.PORT + " inet n - n - 4 smtpd -o smtpd_peername_lookup=no\n";

  private final Path folder;
  private final Process master;

  private PostfixInstance(Path folder, Process master) {
    this.folder = folder;
    this.master = master;
  }

  /** Writes main.cf, master.cf and the scenario's files. */
  static void configure(Path folder, JsonNode scenario) {
    Path conf = folder.resolve("conf");
    emptyFolder(conf);
    Map<String, String> settings = new LinkedHashMap<>();
    (PLACE.formatted(folder, DAEMONS) + BASE)
        .lines()
        .forEach(
            line -> {
              int equals = line.indexOf('=');
              settings.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
            });
    scenario
        .path("mainCf")
        .properties()
        .forEach(entry -> settings.put(entry.getKey(), entry.getValue().asText().strip()));
    StringBuilder mainCf = new StringBuilder();
    settings.forEach((name, value) -> mainCf.append(name).append(" = ").append(value).append('\n'));
    if (scenario.has("relay")) {
      mainCf.append("smtpd_authorized_xclient_hosts = 127.0.0.1\n");
    }
    mainCf.append("# scenario\n").append(scenario.path("mainCfText").asText(""));
    Shell.write(conf.resolve("main.cf"), mainCf.toString());
    Shell.write(
        conf.resolve("master.cf"),
        MASTER_CF
            + (scenario.has("relay") ? SMTPD : "")
            + scenario.path("masterCfText").asText(""));
    scenario
        .path("files")
        .properties()
        .forEach(file -> Shell.write(conf.resolve(file.getKey()), file.getValue().asText()));
  }

  /** Starts master with an empty queue and waits until mail may be submitted. */
  static PostfixInstance start(Path folder) {
    Path queue = folder.resolve("queue");
    layOutQueue(queue, folder.resolve("data"));
    Shell.write(folder.resolve("maillog"), "");
    Shell.write(folder.resolve("master.out"), "");
    Process master =
        Shell.start(
            folder.resolve("master.out"),
            List.of(DAEMONS + "/master", "-c", folder.resolve("conf").toString(), "-d"));
    for (int attempt = 0; attempt < 1500 && master.isAlive(); attempt++) {
      if (Files.exists(queue.resolve("public/pickup"))
          && Files.exists(queue.resolve("private/retry"))) {
        return new PostfixInstance(folder, master);
      }
      Shell.pause(20);
    }
    Shell.end(master);
    throw new IllegalStateException(
        "master did not start: "
            + Shell.read(folder.resolve("master.out"))
            + Shell.read(folder.resolve("maillog")));
  }

  private static void layOutQueue(Path queue, Path data) {
    emptyFolder(queue);
    emptyFolder(data);
    Shell.run("chown", "postfix:root", data.toString());
    for (String name :
        "active bounce corrupt defer deferred flush hold incoming maildrop private public saved trace pid"
            .split(" ", -1)) {
      emptyFolder(queue.resolve(name));
    }
    setMode(queue, "rwxr-xr-x");
    for (String name :
        "active bounce corrupt defer deferred flush hold incoming private saved trace"
            .split(" ", -1)) {
      setMode(queue.resolve(name), "rwx------");
      Shell.run("chown", "postfix:root", queue.resolve(name).toString());
    }
    for (String name : List.of("maildrop", "public")) {
      Shell.run("chown", "postfix:postdrop", queue.resolve(name).toString());
    }
    setMode(queue.resolve("pid"), "rwxr-xr-x");
    Shell.run("chmod", "1730", queue.resolve("maildrop").toString());
    Shell.run("chmod", "2710", queue.resolve("public").toString());
  }

  private static void setMode(Path path, String mode) {
    try {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes a folder, or empties it. */
  private static void emptyFolder(Path folder) {
    try {
      if (Files.exists(folder)) {
        try (Stream<Path> all = Files.walk(folder)) {
          for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(path);
          }
        }
      }
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Hands one message with these recipients to sendmail(1). */
  void submit(String sender, List<String> recipients) {
    List<String> command =
        new ArrayList<>(
            List.of(
                "/usr/sbin/sendmail",
                "-C",
                folder.resolve("conf").toString(),
                "-i",
                "-f",
                sender,
                "--"));
    command.addAll(recipients);
    Shell.run(
        """
        From: <a@b.test>
        To: undisclosed:;
        Subject: t
        Message-Id: <x@b.test>

        x
        """,
        command);
  }

  Path log() {
    return folder.resolve("maillog");
  }

  @Override
  public void close() {
    Shell.end(master);
  }
}
