package dev.nexthop.postfix.config;

/** The parameters that the model understands: a table of data. */
final class ParameterTable {

  private ParameterTable() {}

  /**
   * Three lines a parameter: {@code TYPE SINCE NAME = DEFAULT | VERSION: LATER DEFAULT}, then a
   * sentence in English and in Japanese. Releases by postconf(5) and HISTORY.
   */
  static final String ROWS =
      """
      text 1.1 myhostname =
      The Internet name of this machine.
      このホストのインターネット上の名前。
      text 1.1 mydomain =
      The domain of this machine: myhostname without its first label.
      このホストのドメイン（myhostname から最初のラベルを除いたもの）。
      text 1.1 myorigin = $myhostname
      The domain that locally posted mail comes from.
      このホストから出すメールのドメイン。
      text 1.1 mydestination = $myhostname, localhost.$mydomain | 2.0: $myhostname, localhost.$mydomain, localhost
      The domains that this machine delivers locally.
      このホスト自身に配送するドメインの一覧。
      text 1.1 inet_interfaces = all
      The addresses on which this machine receives mail; a mail exchanger with one of them is this machine.
      メールを受け取る自分のアドレス。これと同じアドレスの MX は自分自身とみなされる。
      text 2.2 inet_protocols = ipv4 | 2.9: all
      The Internet protocols that Postfix uses: ipv4, ipv6 or all.
      使うプロトコル（ipv4、ipv6、all）。
      text 2.0 proxy_interfaces =
      Addresses of a proxy or NAT device in front of this machine; they count as its own.
      前段のプロキシや NAT のアドレス。自分のアドレスとして扱われる。
      text 1.1 relay_domains = $mydestination | 3.0:
      The domains whose mail this machine takes in and passes on.
      受け取って中継するドメインの一覧。
      text 1.1 mynetworks =
      The clients that this machine trusts; where it is not set, mynetworks_style decides.
      信頼するクライアントのネットワーク。設定がなければ mynetworks_style に従う。
      text 1.1 mynetworks_style = subnet | 3.0: host
      Which clients are trusted where mynetworks is not set: class, subnet or host.
      mynetworks の設定がないときに信頼する範囲（class、subnet、host）。
      text 2.10 smtpd_relay_restrictions = permit_mynetworks, permit_sasl_authenticated, defer_unauth_destination
      Who may have mail relayed, decided at RCPT TO.
      中継を許すクライアントと宛先。RCPT TO の時点で判定する。
      text 1.1 smtpd_recipient_restrictions = permit_mynetworks, reject_unauth_destination | 2.10:
      Further restrictions at RCPT TO; before 2.10 also the ones on relaying.
      RCPT TO での制限。2.10 より前は中継の制限も兼ねる。
      bool 3.6 smtpd_relay_before_recipient_restrictions = yes
      Whether smtpd_relay_restrictions come before smtpd_recipient_restrictions.
      smtpd_relay_restrictions を smtpd_recipient_restrictions より先に判定するか。
      bool 1.1 smtpd_sasl_auth_enable = no
      Whether clients may authenticate.
      クライアントの認証を許すか。
      bool 2.1 smtpd_reject_unlisted_recipient = yes
      Whether recipients are refused that no recipient table lists.
      受信者の表にない宛先を拒否するか。
      text 1.1 local_recipient_maps = proxy:unix:passwd.byname $alias_maps
      Tables of local recipients; empty accepts all.
      ローカル受信者の表。空ならすべて受け取る。
      text 2.0 relay_recipient_maps =
      Tables of the recipients of relay_domains; empty accepts all.
      relay_domains の受信者の表。空ならすべて受け取る。
      text 1.1 alias_maps = hash:/etc/aliases
      Tables of local aliases.
      ローカルの別名の表。
      int 1.1 reject_code = 554
      The reply code of reject.
      reject の応答コード。
      int 1.1 defer_code = 450
      The reply code of defer.
      defer の応答コード。
      int 1.1 relay_domains_reject_code = 554
      The reply code of reject_unauth_destination.
      reject_unauth_destination の応答コード。
      int 1.1 unknown_local_recipient_reject_code = 450 | 2.1: 550
      The reply code for a local recipient that no table lists.
      表にないローカル受信者への応答コード。
      int 2.1 unverified_recipient_reject_code = 450
      The reply code for a recipient that a probe found to bounce.
      プローブが返送になった宛先への応答コード。
      text 2.6 unverified_recipient_defer_code = 450
      The reply code for a recipient that a probe could not verify.
      プローブで確認できなかった宛先への応答コード。
      text 2.6 unverified_recipient_reject_reason =
      What a client is told instead of the result of the probe.
      プローブの結果の代わりにクライアントに伝える文。
      bool 1.1 allow_percent_hack = yes
      Whether user%domain at a local domain means user@domain.
      ローカルドメイン宛ての user%domain を user@domain と読むか。
      bool 1.1 swap_bangpath = yes
      Whether site!user at a local domain means user@site.
      ローカルドメイン宛ての site!user を user@site と読むか。
      bool 1.1 allow_untrusted_routing = no
      Whether untrusted clients may use sender-specified routing such as user%domain@relay.
      信頼していないクライアントに user%domain@relay のような経路指定を許すか。
      text 2.0 virtual_alias_domains = $virtual_alias_maps
      The domains whose addresses are all aliases.
      すべてのアドレスが別名であるドメイン。
      text 2.0 virtual_alias_maps = $virtual_maps
      Tables of virtual aliases.
      仮想別名の表。
      text 1.1 virtual_maps =
      The name of virtual_alias_maps before Postfix 2.0.
      Postfix 2.0 より前の virtual_alias_maps の名前。
      text 2.0 virtual_mailbox_domains = $virtual_mailbox_maps
      The domains of virtual mailboxes.
      仮想メールボックスのドメイン。
      text 1.1 virtual_mailbox_maps =
      Tables of virtual mailboxes.
      仮想メールボックスの表。
      text 1.1 parent_domain_matches_subdomains = debug_peer_list,fast_flush_domains,mynetworks,permit_mx_backup_networks,qmqpd_authorized_clients,relay_domains,smtpd_access_maps
      The parameters in whose values a domain also means its subdomains.
      値に書いたドメインがサブドメインにも一致するパラメータの一覧。
      text 1.1 recipient_delimiter =
      The characters that separate a user name from its extension.
      ユーザー名と拡張部を区切る文字。
      text 1.1 local_transport = local | 2.0: local:$myhostname
      The transport of local mail.
      ローカル配送に使うトランスポート。
      text 2.0 virtual_transport = virtual
      The transport of mail for virtual mailboxes.
      仮想メールボックスへの配送に使うトランスポート。
      text 2.0 relay_transport = relay
      The transport of mail for relay_domains.
      relay_domains 宛てに使うトランスポート。
      text 1.1 default_transport = smtp
      The transport of mail for all other domains.
      その他のドメイン宛てに使うトランスポート。
      text 1.1 relayhost =
      The host or domain to which mail for other networks is handed.
      外部宛てメールを渡す先のホストまたはドメイン。
      text 2.3 sender_dependent_relayhost_maps =
      Tables of relayhosts by sender; they win over relayhost.
      送信者ごとの relayhost の表。relayhost より優先される。
      text 2.7 sender_dependent_default_transport_maps =
      Tables of transports by sender; they win over default_transport.
      送信者ごとのトランスポートの表。default_transport より優先される。
      text 2.5 empty_address_relayhost_maps_lookup_key = <>
      The key that stands for the null sender in sender_dependent_relayhost_maps.
      sender_dependent_relayhost_maps で空の送信者を表すキー。
      text 2.7 empty_address_default_transport_maps_lookup_key = <>
      The key that stands for the null sender in sender_dependent_default_transport_maps.
      sender_dependent_default_transport_maps で空の送信者を表すキー。
      text 1.1 transport_maps =
      Tables of transports and nexthops by recipient; they win over everything else.
      宛先ごとのトランスポートと転送先の表。他のすべてに優先する。
      text 1.1 relocated_maps =
      Tables of users who have moved.
      移転したユーザーの表。
      text 1.1 best_mx_transport =
      Where mail goes that loops back because this machine is its best mail exchanger; empty: it bounces.
      自分が最優先の MX であるメールを渡すトランスポート。空ならエラーで返送する。
      text 1.1 fallback_relay =
      The name of smtp_fallback_relay before Postfix 2.3.
      Postfix 2.3 より前の smtp_fallback_relay の名前。
      text 2.3 smtp_fallback_relay = $fallback_relay
      Hosts that are tried after all hosts of the destination.
      宛先のホストがすべて失敗したあとに試すホスト。
      text 3.1 lmtp_fallback_relay =
      Hosts that the LMTP client tries after all hosts of the destination.
      LMTP で、宛先のホストがすべて失敗したあとに試すホスト。
      bool 1.1 disable_dns_lookups = no
      Whether the SMTP client does without the DNS.
      SMTP クライアントが DNS を使わないかどうか。
      text 2.11 smtp_dns_support_level =
      How much the SMTP client uses the DNS: disabled, enabled or dnssec.
      SMTP クライアントの DNS の使い方（disabled、enabled、dnssec）。
      text 2.1 smtp_host_lookup = dns
      Where the SMTP client looks up addresses: dns, native or both.
      アドレスを調べる方法（dns、native、または両方）。
      text 2.8 smtp_dns_resolver_options =
      Options of the resolver: res_defnames, res_dnsrch.
      リゾルバのオプション（res_defnames、res_dnsrch）。
      text 3.0 smtp_dns_reply_filter =
      Tables that drop records from the DNS server's replies.
      DNS の応答からレコードを取り除く表。
      bool 1.1 ignore_mx_lookup_error = no
      Whether the address of the domain is looked up when the MX lookup fails for now.
      MX の検索が一時的に失敗したときにドメインのアドレスを調べるかどうか。
      bool 2.1 smtp_defer_if_no_mx_address_found = no
      Whether mail is kept rather than returned when no mail exchanger has an address.
      どの MX にもアドレスがないときに返送せず保留するかどうか。
      text 3.8 use_srv_lookup =
      The services for which SRV records are looked up instead of MX records.
      MX の代わりに SRV レコードを調べるサービス。
      bool 3.8 allow_srv_lookup_fallback = no
      Whether MX or address records are used where there is no SRV record.
      SRV レコードがないときに MX やアドレスを使うかどうか。
      bool 3.8 ignore_srv_lookup_error = no
      Whether MX or address records are used when the SRV lookup fails.
      SRV の検索に失敗したときに MX やアドレスを使うかどうか。
      bool 1.1 smtp_randomize_addresses = yes
      Whether addresses of equal preference are tried in random order.
      優先度が同じアドレスを無作為な順に試すかどうか。
      text 2.8 smtp_address_preference = ipv6 | 2.9: any
      Which address family comes first within a preference: ipv6, ipv4 or any.
      同じ優先度の中でどちらのアドレスを先にするか（ipv6、ipv4、any）。
      bool 3.3 smtp_balance_inet_protocols = yes
      Whether neither address family may crowd out the other within smtp_mx_address_limit.
      smtp_mx_address_limit の中で IPv4 と IPv6 の数を釣り合わせるかどうか。
      int 2.1 smtp_mx_address_limit = 0 | 2.3: 5
      How many addresses of a destination are tried at most; 0: no limit.
      一つの転送先について試すアドレスの上限。0 は無制限。
      int 2.1 smtp_mx_session_limit = 2
      How many sessions of a destination are tried at most; 0: no limit.
      一つの転送先について試すセッションの上限。0 は無制限。
      bool 1.1 smtp_skip_4xx_greeting = yes
      Before Postfix 2.1: whether a 4xx greeting leads to the next host.
      Postfix 2.1 より前: 4xx の挨拶で次のホストへ進むかどうか。
      bool 1.1 smtp_skip_5xx_greeting = no | 2.0: yes
      Whether a 5xx greeting leads to the next host.
      5xx の挨拶で次のホストへ進むかどうか。
      bool 1.1 soft_bounce = no
      Whether mail that would be returned is kept in the queue instead.
      返送すべきメールをキューに残すかどうか。
      text 1.1 smtp_tcp_port = smtp
      The default port of the SMTP client.
      SMTP クライアントの既定のポート。
      text 1.1 lmtp_tcp_port = 24
      The default port of the LMTP client.
      LMTP クライアントの既定のポート。
      bool 1.1 smtp_always_send_ehlo = no | 2.0: yes
      Whether EHLO is sent even to servers that do not announce ESMTP.
      サーバーが ESMTP と名乗らなくても EHLO を送るかどうか。
      bool 1.1 smtp_never_send_ehlo = no
      Whether EHLO is never sent.
      EHLO を決して送らないかどうか。
      text 2.3 smtp_tls_security_level =
      How much TLS is asked for: none, may, encrypt and stronger.
      TLS の要求の強さ（none、may、encrypt など）。
      text 2.3 lmtp_tls_security_level =
      How much TLS the LMTP client asks for.
      LMTP での TLS の要求の強さ。
      bool 2.2 smtp_use_tls = no
      TLS where the server offers it; superseded by smtp_tls_security_level = may.
      サーバーが対応していれば TLS を使う（smtp_tls_security_level = may に置き換えられた）。
      bool 2.2 smtp_enforce_tls = no
      TLS always; superseded by smtp_tls_security_level = encrypt.
      必ず TLS を使う（smtp_tls_security_level = encrypt に置き換えられた）。
      bool 2.3 lmtp_use_tls = no
      TLS where the LMTP server offers it; superseded by lmtp_tls_security_level = may.
      LMTP でサーバーが対応していれば TLS を使う（lmtp_tls_security_level = may に置き換えられた）。
      bool 2.3 lmtp_enforce_tls = no
      TLS always with LMTP; superseded by lmtp_tls_security_level = encrypt.
      LMTP で必ず TLS を使う（lmtp_tls_security_level = encrypt に置き換えられた）。
      bool 3.0 smtp_tls_wrappermode = no
      Whether TLS begins with the connection, as on port 465.
      ポート 465 のように接続と同時に TLS を始めるかどうか。
      time 1.1 smtp_connect_timeout = 0s | 2.0: 30s
      How long the SMTP client waits for a connection; 0: as long as the system does.
      接続を待つ時間。0 ならシステムの制限まで待つ。
      time 1.1 smtp_helo_timeout = 300s
      How long the SMTP client waits for the greeting and for the reply to EHLO.
      挨拶と EHLO の応答を待つ時間。
      time 1.1 lmtp_connect_timeout = 0s
      How long the LMTP client waits for a connection; 0: as long as the system does.
      LMTP で接続を待つ時間。0 ならシステムの制限まで待つ。
      time 1.1 lmtp_lhlo_timeout = 300s
      How long the LMTP client waits for the greeting and for the reply to LHLO.
      LMTP で挨拶と LHLO の応答を待つ時間。
      bool 2.3 lmtp_randomize_addresses = yes
      Whether the LMTP client tries addresses of equal preference in random order.
      LMTP で優先度が同じアドレスを無作為な順に試すかどうか。
      text 2.8 lmtp_address_preference = ipv6 | 2.9: any
      Which address family the LMTP client tries first.
      LMTP でどちらのアドレスを先にするか。
      bool 3.3 lmtp_balance_inet_protocols = yes
      Whether the LMTP client balances address families.
      LMTP で IPv4 と IPv6 の数を釣り合わせるかどうか。
      int 2.3 lmtp_mx_address_limit = 5
      How many addresses of a destination the LMTP client tries at most.
      LMTP で一つの転送先について試すアドレスの上限。
      int 2.3 lmtp_mx_session_limit = 2
      How many sessions of a destination the LMTP client tries at most.
      LMTP で一つの転送先について試すセッションの上限。
      bool 2.3 lmtp_skip_5xx_greeting = yes
      Whether a 5xx greeting leads the LMTP client to the next host.
      LMTP で 5xx の挨拶のときに次のホストへ進むかどうか。
      text 2.3 lmtp_host_lookup = dns
      Where the LMTP client looks up addresses.
      LMTP でアドレスを調べる方法。
      text 2.11 lmtp_dns_support_level =
      How much the LMTP client uses the DNS.
      LMTP での DNS の使い方。
      text 2.8 lmtp_dns_resolver_options =
      Options of the LMTP client's resolver.
      LMTP でのリゾルバのオプション。
      text 3.0 lmtp_dns_reply_filter =
      Tables that drop records from replies to the LMTP client.
      LMTP で DNS の応答からレコードを取り除く表。
      bool 3.0 lmtp_tls_wrappermode = no
      Whether TLS begins with the LMTP connection.
      LMTP で接続と同時に TLS を始めるかどうか。
      text 3.0 compatibility_level =
      The release whose defaults are kept after an upgrade.
      どの版の既定値を使い続けるか。
      text 1.1 config_directory = /etc/postfix
      Where main.cf and its tables are.
      main.cf と表の置き場所。
      text 1.1 default_database_type = hash
      The type of tables that postalias and postmap make.
      postalias と postmap が作る表の種類。
      bool 2.0 helpful_warnings = yes
      Whether Postfix logs hints about the configuration.
      設定についての助言をログに書くかどうか。
      bool 2.0 show_user_unknown_table_name = yes
      Whether the error text names the table in which a user was not found.
      エラー文に、ユーザーが見つからなかった表の名前を書くかどうか。
      """;
}
