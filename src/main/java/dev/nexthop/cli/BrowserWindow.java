package dev.nexthop.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Opens addresses in the user's browser. */
final class BrowserWindow {
  private BrowserWindow() {}

  /** Whether a program could be started that opens the address. */
  static boolean open(String url) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    List<String> command =
        system.contains("mac")
            ? List.of("open", url)
            : system.contains("windows")
                ? List.of("rundll32", "url.dll,FileProtocolHandler", url)
                : List.of("xdg-open", url);
    try {
      new ProcessBuilder(command)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
