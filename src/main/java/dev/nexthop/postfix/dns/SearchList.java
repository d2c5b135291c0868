package dev.nexthop.postfix.dns;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Which domains the resolver appends to a name, and when (res_search(3)).
 *
 * @param domains in order
 * @param dots names with at least so many dots are tried as they are first
 * @param dotted whether domains are appended to names with dots (RES_DNSRCH)
 * @param undotted whether they are appended to names without (RES_DEFNAMES)
 */
public record SearchList(List<String> domains, int dots, boolean dotted, boolean undotted) {

  /** Nothing is appended. */
  public static final SearchList NONE = new SearchList(List.of(), 1, false, false);

  public SearchList {
    domains = List.copyOf(domains);
  }

  /** Tries a name as the resolver does; the first answer with records wins. */
  Answer search(String name, Function<String, Answer> ask) {
    int count = dotsIn(name);
    boolean asIsFirst = count >= dots;
    Answer best = Answer.nothing(Answer.Status.NO_SUCH_NAME);
    if (asIsFirst) {
      best = ask.apply(name);
      if (best.status() == Answer.Status.FOUND || !mayTryMore(best)) {
        return best;
      }
    }
    for (String domain : appended(count)) {
      Answer answer = ask.apply(name + "." + domain);
      if (answer.status() == Answer.Status.FOUND || !mayTryMore(answer)) {
        return answer;
      }
      if (answer.status() == Answer.Status.NO_DATA) {
        best = answer;
      }
    }
    if (!asIsFirst) {
      Answer answer = ask.apply(name);
      if (answer.status() != Answer.Status.NO_SUCH_NAME || best.status() != Answer.Status.NO_DATA) {
        return answer;
      }
    }
    return best;
  }

  private static boolean mayTryMore(Answer answer) {
    return answer.status() == Answer.Status.NO_SUCH_NAME
        || answer.status() == Answer.Status.NO_DATA
        || answer.status() == Answer.Status.SERVER_FAILURE;
  }

  /** Without RES_DNSRCH only the first domain is appended. */
  private List<String> appended(int count) {
    if (count == 0 ? !undotted : !dotted) {
      return List.of();
    }
    return dotted || domains.isEmpty() ? domains : List.of(domains.get(0));
  }

  private static int dotsIn(String name) {
    int count = 0;
    for (int i = 0; i < name.length(); i++) {
      count += name.charAt(i) == '.' ? 1 : 0;
    }
    return count;
  }

  /**
   * What resolv.conf(5) says.
   *
   * @param dotted whether domains are appended to names with dots
   * @param undotted whether they are appended to names without
   */
  public static SearchList of(String resolvConf, boolean dotted, boolean undotted) {
    List<String> domains = new ArrayList<>();
    int dots = 1;
    for (List<String> words : NameService.words(resolvConf)) {
      switch (words.get(0)) {
        case "domain", "search" -> {
          domains.clear();
          domains.addAll(words.subList(1, words.size()));
        }
        case "options" -> dots = dots(words, dots);
        default -> {}
      }
    }
    return new SearchList(domains, dots, dotted, undotted);
  }

  private static int dots(List<String> options, int before) {
    int dots = before;
    for (String option : options) {
      if (option.startsWith("ndots:") && option.length() == 7) {
        dots = Math.max(0, option.charAt(6) - '0');
      }
    }
    return dots;
  }
}
