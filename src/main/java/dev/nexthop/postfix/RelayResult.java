package dev.nexthop.postfix;

import dev.nexthop.postfix.config.Remark;
import dev.nexthop.postfix.smtpd.Verdict;
import dev.nexthop.postfix.trace.Step;
import java.util.List;

/**
 * What a machine answers to a client.
 *
 * @param verdict the reply
 * @param trace the restrictions that were met, in order
 * @param remarks what is wrong with the configuration
 */
public record RelayResult(Verdict verdict, List<Step> trace, List<Remark> remarks) {
  public RelayResult {
    trace = List.copyOf(trace);
    remarks = List.copyOf(remarks);
  }
}
