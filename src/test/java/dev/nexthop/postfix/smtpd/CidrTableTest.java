package dev.nexthop.postfix.smtpd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nexthop.postfix.dns.IpAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code postmap -q ADDRESS cidr:TABLE} of Postfix 3.7 says of the same table. */
final class CidrTableTest {

  private static final String TABLE =
      """
      # comment

      if 10.0.0.0/8
      10.1.0.0/16 one
      if !10.2.0.0/16
      10.0.0.0/9 low
      endif
      10.2.3.4 host
      endif
      endif
      if
      192.168.0.1/24 host bits set
      192.168.1.0/33 too long
      192.168.2.0/24
      name.example value
      172.16.0.0/12
      !172.16.0.0/12 elsewhere
      [fd00::]/8 six
      0.0.0.0/0 any
      """;

  @ParameterizedTest
  @CsvSource({
    "10.1.2.3, one",
    "10.3.0.1, low",
    "10.200.0.1, elsewhere",
    "10.2.3.4, host",
    "10.2.9.9, elsewhere",
    "192.168.0.1, elsewhere",
    "172.16.5.5, any",
    "172.32.0.1, elsewhere",
    "fd00::1, six",
  })
  void finds(String address, String value) {
    assertThat(CidrTable.read(TABLE).find(IpAddress.parse(address).orElseThrow())).hasValue(value);
  }
}
