package dev.nexthop.postfix.trace;

import dev.nexthop.postfix.config.Words;
import java.util.List;

/**
 * The rules by which Postfix finds and tries its destination hosts: a table of data. Identifiers
 * are stable; {@code {0}} and so on stand for what a rule met.
 */
public enum Rule {
  STARTUP_FATAL(
      "startup-fatal",
      "myhostname mydomain myorigin relayhost",
      "mail_params.c:mail_params_init",
      "Postfix does not start: {0}",
      "Postfix は起動しません: {0}"),
  VALUE_FATAL(
      "value-fatal",
      "",
      "mail_conf.c mail_conf_bool.c",
      "The programs that read this value die: {0}",
      "この値を読むプログラムは異常終了します: {0}"),
  CLASS_LOCAL(
      "class-local",
      "mydestination",
      "resolve.c:resolve_addr",
      "{0} is listed in mydestination, so this machine delivers the mail itself and relayhost plays no part.",
      "{0} は mydestination に含まれるので自分で配送し、relayhost は使いません。"),
  CLASS_LOCAL_ADDRESS(
      "class-local-address",
      "inet_interfaces proxy_interfaces",
      "resolve_local.c",
      "{0} is an address of this machine, so it delivers the mail itself.",
      "{0} は自分のアドレスなので自分で配送します。"),
  CLASS_VIRTUAL_ALIAS(
      "class-virtual-alias",
      "virtual_alias_domains",
      "resolve.c:resolve_addr",
      "{0} is a virtual alias domain, and the address has no alias: the user is unknown.",
      "{0} は仮想別名ドメインで、この宛先の別名がないため、不明なユーザーになります。"),
  CLASS_VIRTUAL_MAILBOX(
      "class-virtual-mailbox",
      "virtual_mailbox_domains virtual_transport",
      "resolve.c:resolve_addr",
      "{0} is a virtual mailbox domain, so the mail goes to {1}.",
      "{0} は仮想メールボックスのドメインなので {1} に渡します。"),
  CLASS_RELAY(
      "class-relay",
      "relay_domains relay_transport",
      "resolve.c:resolve_addr",
      "{0} is in relay_domains, so the transport is {1}, from relay_transport.",
      "{0} は relay_domains に含まれるので、トランスポートは relay_transport の {1} です。"),
  CLASS_DEFAULT(
      "class-default",
      "default_transport",
      "resolve.c:resolve_addr",
      "{0} is in none of this machine's domain lists, so the transport is {1}, from default_transport.",
      "{0} は自分の扱うどのドメインでもないので、トランスポートは default_transport の {1} です。"),
  SMTPD_MYNETWORKS(
      "smtpd-mynetworks",
      "mynetworks mynetworks_style",
      "smtpd_check.c:permit_mynetworks",
      "permit_mynetworks: {0} is in mynetworks ({1}), so the client may relay.",
      "permit_mynetworks: {0} は mynetworks（{1}）に含まれるので、中継を許します。"),
  SMTPD_NOT_MYNETWORKS(
      "smtpd-not-mynetworks",
      "mynetworks mynetworks_style",
      "smtpd_check.c:permit_mynetworks",
      "permit_mynetworks: {0} is not in mynetworks ({1}), so the next restriction decides.",
      "permit_mynetworks: {0} は mynetworks（{1}）に含まれないので、次の制限に進みます。"),
  SMTPD_SASL(
      "smtpd-sasl",
      "smtpd_sasl_auth_enable",
      "smtpd_check.c:permit_sasl_auth",
      "permit_sasl_authenticated: the client has authenticated as {0}, so it may relay.",
      "permit_sasl_authenticated: クライアントは {0} として認証済みなので、中継を許します。"),
  SMTPD_NOT_SASL(
      "smtpd-not-sasl",
      "smtpd_sasl_auth_enable",
      "smtpd_check.c:permit_sasl_auth",
      "permit_sasl_authenticated: the client has not authenticated, so the next restriction decides.",
      "permit_sasl_authenticated: クライアントは認証していないので、次の制限に進みます。"),
  SMTPD_AUTHORIZED_DESTINATION(
      "smtpd-authorized-destination",
      "mydestination relay_domains virtual_alias_domains virtual_mailbox_domains",
      "smtpd_check.c:permit_auth_destination",
      "{0}: this machine is responsible for {1} ({2} domain).",
      "{0}: このホストは {1} を扱います（{2} ドメイン）。"),
  SMTPD_UNAUTHORIZED_DESTINATION(
      "smtpd-unauthorized-destination",
      "mydestination relay_domains virtual_alias_domains virtual_mailbox_domains",
      "smtpd_check.c:reject_unauth_destination",
      "{0}: {1} is none of this machine's domains.",
      "{0}: {1} はこのホストの扱うドメインではありません。"),
  SMTPD_UNTRUSTED_ROUTE(
      "smtpd-untrusted-route",
      "allow_untrusted_routing",
      "smtpd_check.c:permit_auth_destination",
      "{0}: the recipient's local part holds one of @, %, !, which could route mail elsewhere, and the client is not trusted to do so.",
      "{0}: 宛先のローカル部に @、%、! があり、よそへの経路指定になりうるため、信頼していないクライアントには許しません。"),
  SMTPD_VERIFIED(
      "smtpd-verified",
      "",
      "smtpd_check.c:reject_unverified_address",
      "reject_unverified_recipient: a probe shows that {0} can be delivered.",
      "reject_unverified_recipient: プローブにより {0} に配送できることを確認しました。"),
  SMTPD_UNVERIFIED(
      "smtpd-unverified",
      "unverified_recipient_reject_code unverified_recipient_defer_code",
      "smtpd_check.c:reject_unverified_address",
      "reject_unverified_recipient: a probe could not verify {0}: {1}.",
      "reject_unverified_recipient: プローブで {0} を確認できませんでした（{1}）。"),
  SMTPD_UNCONDITIONAL(
      "smtpd-unconditional",
      "",
      "smtpd_check.c:generic_checks",
      "{0} applies to everyone.",
      "{0} は無条件に適用されます。"),
  SMTPD_UNMODELLED(
      "smtpd-unmodelled",
      "",
      "smtpd_check.c:generic_checks",
      "{0} is not modelled here; it is passed over.",
      "{0} はこのモデルでは扱わないため、飛ばします。"),
  SMTPD_UNKNOWN(
      "smtpd-unknown-restriction",
      "",
      "smtpd_check.c:generic_checks",
      "Postfix knows no restriction {0}: it answers with a server configuration error.",
      "{0} という制限は Postfix にないため、設定エラーの応答になります。"),
  SMTPD_LIST_ENDS(
      "smtpd-list-ends",
      "",
      "smtpd_check.c:smtpd_check_rcpt",
      "{0} ends without a decision, which permits.",
      "{0} は最後まで判定されなかったので、許可になります。"),
  SMTPD_NO_SAFETY(
      "smtpd-no-safety",
      "smtpd_relay_restrictions smtpd_recipient_restrictions",
      "smtpd_check.c:fail_required",
      "No restriction refuses mail for other domains, so smtpd refuses to run: this machine would be an open relay.",
      "よそのドメイン宛てを拒否する制限がなく、オープンリレーになってしまうため、smtpd は動作を拒みます。"),
  SMTPD_ERROR_TRANSPORT(
      "smtpd-error-transport",
      "transport_maps relocated_maps",
      "smtpd_check.c:check_rcpt_maps",
      "{0} would go to the error transport, so smtpd refuses it with its text: {1}.",
      "{0} は error トランスポートに渡されるため、smtpd がその文面（{1}）で拒否します。"),
  SMTPD_UNLISTED(
      "smtpd-unlisted-recipient",
      "local_recipient_maps relay_recipient_maps virtual_alias_maps virtual_mailbox_maps",
      "smtpd_check.c:check_rcpt_maps",
      "{0} is in no {1} table.",
      "{0} は {1} の表にありません。"),
  VIRTUAL_ALIAS(
      "virtual-alias",
      "virtual_alias_maps recipient_delimiter",
      "cleanup_map1n.c",
      "virtual_alias_maps makes {0} an alias of {1}: the mail goes there.",
      "virtual_alias_maps によれば {0} は {1} の別名なので、宛先は {1} になります。"),
  VIRTUAL_ALIAS_MORE(
      "virtual-alias-more",
      "virtual_alias_maps",
      "cleanup_map1n.c",
      "There are more addresses, each with a delivery of its own: {0}.",
      "ほかにも宛先があり、それぞれ別に配送されます: {0}。"),
  VIRTUAL_ALIAS_REFUSED(
      "virtual-alias-refused",
      "virtual_alias_maps virtual_alias_recursion_limit virtual_alias_expansion_limit",
      "cleanup_map1n.c",
      "virtual_alias_maps never comes to an end for {0}, or cannot be read: cleanup does not take the mail.",
      "virtual_alias_maps による {0} の展開が終わらないか、表が読めないため、cleanup はメールを受け付けません。"),
  ROUTING_OPERATOR(
      "routing-operator",
      "allow_percent_hack swap_bangpath mydestination",
      "resolve.c:resolve_addr",
      "This machine's domain is taken away and {0} is read as a route: the mail goes to {1}.",
      "自分のドメインを取り除き、残りの {0} を経路指定とみなします。宛先は {1} です。"),
  TRANSPORT_BY_SENDER(
      "transport-by-sender",
      "sender_dependent_default_transport_maps",
      "resolve.c:resolve_addr",
      "sender_dependent_default_transport_maps has {1} for {0}; that replaces default_transport.",
      "sender_dependent_default_transport_maps の {0} の行により、default_transport の代わりに {1} を使います。"),
  NEXTHOP_BY_SENDER(
      "nexthop-by-sender",
      "sender_dependent_relayhost_maps",
      "resolve.c:resolve_addr",
      "sender_dependent_relayhost_maps has {1} for {0}; that wins over relayhost.",
      "sender_dependent_relayhost_maps の {0} の行により、relayhost より優先して {1} に渡します。"),
  NEXTHOP_BY_SENDER_NONE(
      "nexthop-by-sender-none",
      "sender_dependent_relayhost_maps",
      "resolve.c:resolve_addr",
      "sender_dependent_relayhost_maps has no relayhost for {0}.",
      "sender_dependent_relayhost_maps に {0} の転送先はありません。"),
  NEXTHOP_RELAYHOST(
      "nexthop-relayhost",
      "relayhost",
      "resolve.c:resolve_addr",
      "relayhost is set, so the mail is handed to {0}.",
      "relayhost が設定されているので {0} に渡します。"),
  NEXTHOP_DOMAIN(
      "nexthop-domain",
      "relayhost",
      "resolve.c:resolve_addr",
      "relayhost is empty, so the mail goes straight to the recipient's domain {0}.",
      "relayhost が空なので、宛先ドメイン {0} に直接送ります。"),
  NEXTHOP_IN_TRANSPORT(
      "nexthop-in-transport",
      "default_transport relay_transport local_transport virtual_transport",
      "resolve.c:resolve_addr",
      "{0} names a nexthop of its own, {1}; that wins over relayhost.",
      "{0} に転送先 {1} が書かれているので、relayhost より優先されます。"),
  TRANSPORT_MAP(
      "transport-map",
      "transport_maps",
      "transport.c:transport_lookup",
      "transport_maps has {1} for {0}; that wins over everything else.",
      "transport_maps の {0} の行 {1} が、他のすべてに優先します。"),
  TRANSPORT_MAP_RESET(
      "transport-map-reset",
      "transport_maps relayhost",
      "transport.c:update_entry",
      "The entry names a transport without a nexthop, so the nexthop is the recipient's domain {0}: relayhost is by-passed.",
      "転送先のない行なので宛先ドメイン {0} が転送先になり、relayhost は使いません。"),
  TRANSPORT_MAP_NONE(
      "transport-map-none",
      "transport_maps",
      "transport.c:transport_lookup",
      "transport_maps has no entry for {0}.",
      "transport_maps に {0} の行はありません。"),
  RELOCATED(
      "relocated",
      "relocated_maps",
      "resolve.c:resolve_addr",
      "relocated_maps says that {0} has moved, so the mail is returned.",
      "relocated_maps によれば {0} は移転したので、メールは返送されます。"),
  LOOKUP_FAILED(
      "table-lookup-failed",
      "",
      "resolve.c:resolve_addr",
      "A table of {0} cannot be read, so the mail stays in the queue.",
      "{0} の表が読めないので、メールはキューに残ります。"),
  ADDRESS_INVALID(
      "address-invalid",
      "",
      "resolve.c:resolve_addr",
      "{0} is no valid domain, so the mail is returned.",
      "{0} は正しいドメインではないので、メールは返送されます。"),
  TRANSPORT_NULL(
      "transport-null",
      "default_transport relay_transport virtual_transport local_transport",
      "resolve.c:resolve_addr",
      "{0} names no transport, so the queue manager asks again and again, and the mail stays in the queue.",
      "{0} にトランスポート名がないので、キューマネージャは問い合わせを繰り返し、メールはキューに残ります。"),
  TRANSPORT_MISSING(
      "transport-missing",
      "",
      "qmgr_transport.c",
      "master.cf has no service {0}, so the mail stays in the queue.",
      "master.cf に {0} というサービスがないので、メールはキューに残ります。"),
  TRANSPORT_DEFERRED(
      "transport-deferred",
      "defer_transports",
      "qmgr_message.c",
      "defer_transports lists {0}, so the mail stays in the queue.",
      "defer_transports に {0} があるので、メールはキューに残ります。"),
  AGENT_NO_HOSTS(
      "agent-no-hosts",
      "",
      "master(5)",
      "The transport {0} is run by {1}, which contacts no host.",
      "トランスポート {0} は {1} が担当し、どのホストにも接続しません。"),
  AGENT_OTHER(
      "agent-other",
      "",
      "master(5)",
      "The transport {0} is run by {1}, which this model does not follow.",
      "トランスポート {0} は {1} が担当します。このモデルはその先を扱いません。"),
  NEXTHOP_LIST(
      "nexthop-list",
      "relayhost transport_maps",
      "smtp_connect.c:smtp_connect_inet",
      "The nexthop is a list of {0} entries, tried in the order written, never shuffled (since Postfix 3.5).",
      "転送先は {0} 個の並びで、書いた順に試します（並べ替えません。Postfix 3.5 以降）。"),
  NEXTHOP_NO_LIST(
      "nexthop-no-list",
      "relayhost transport_maps",
      "HISTORY 20200108",
      "Postfix {0} takes the nexthop for one destination; lists came with 3.5.",
      "Postfix {0} では転送先は一つだけで、並びとして扱われるのは 3.5 からです。"),
  FALLBACK_RELAY(
      "fallback-relay",
      "smtp_fallback_relay",
      "smtp_connect.c:smtp_connect_inet",
      "{0} comes from smtp_fallback_relay and is tried after all hosts of the destination.",
      "{0} は smtp_fallback_relay によるもので、宛先のホストがすべて失敗したあとに試します。"),
  DESTINATION_FATAL(
      "destination-fatal",
      "",
      "host_port.c smtp_connect.c:smtp_parse_destination",
      "{0} cannot be parsed: the delivery agent dies ({1}), and the mail stays in the queue.",
      "{0} は解釈できず、配送プログラムが異常終了します（{1}）。メールはキューに残ります。"),
  PROTOCOLS_DISABLED(
      "protocols-disabled",
      "inet_protocols",
      "smtp_connect.c:smtp_connect_inet",
      "inet_protocols enables no protocol.",
      "inet_protocols で使えるプロトコルがありません。"),
  BRACKETS(
      "brackets",
      "",
      "smtp_connect.c:smtp_connect_inet",
      "{0} is in square brackets, so there is no MX lookup: the addresses of {1} are used.",
      "{0} は角括弧で囲まれているので MX は調べず、{1} のアドレスを使います。"),
  LMTP_NO_MX(
      "lmtp-no-mx",
      "",
      "smtp_connect.c:smtp_connect_inet",
      "LMTP never looks up MX records: the addresses of {0} are used.",
      "LMTP では MX を調べず、{0} のアドレスを使います。"),
  DNS_DISABLED(
      "dns-disabled",
      "smtp_dns_support_level disable_dns_lookups",
      "smtp.c:post_init",
      "DNS lookups are disabled: no MX lookup, addresses of {0} from the machine's own name service.",
      "DNS を使わない設定なので MX は調べず、{0} のアドレスはホスト自身の名前解決で調べます。"),
  MX_LOOKUP(
      "mx-lookup",
      "",
      "smtp_addr.c:smtp_domain_addr",
      "{0} is not in square brackets, so its MX records are looked up; there are {1}.",
      "{0} は角括弧で囲まれていないので MX を調べ、{1} 件見つかりました。"),
  MX_NONE(
      "mx-none",
      "",
      "smtp_addr.c:smtp_domain_addr",
      "{0} has no MX record, so its own addresses are used.",
      "{0} に MX はないので、{0} 自身のアドレスを使います。"),
  MX_NULL(
      "mx-null",
      "",
      "RFC 7505",
      "{0} has a null MX: it accepts no mail.",
      "{0} には null MX があり、メールを受け取りません。"),
  MX_ERROR(
      "mx-error",
      "ignore_mx_lookup_error",
      "smtp_addr.c:smtp_domain_addr",
      "The MX lookup of {0} fails: {1}",
      "{0} の MX の検索に失敗しました: {1}"),
  MX_ERROR_IGNORED(
      "mx-error-ignored",
      "ignore_mx_lookup_error",
      "smtp_addr.c:smtp_domain_addr",
      "ignore_mx_lookup_error = yes: the addresses of {0} are used all the same.",
      "ignore_mx_lookup_error = yes なので、それでも {0} のアドレスを使います。"),
  SRV_LOOKUP(
      "srv-lookup",
      "use_srv_lookup",
      "smtp_addr.c:smtp_service_addr",
      "use_srv_lookup lists this service, so the SRV records of {0} are looked up; there are {1}.",
      "use_srv_lookup にあるサービスなので {0} の SRV を調べ、{1} 件見つかりました。"),
  SRV_ERROR(
      "srv-error",
      "use_srv_lookup",
      "smtp_addr.c:smtp_service_addr",
      "The SRV lookup of {0} gives nothing: {1}",
      "{0} の SRV の検索は失敗しました: {1}"),
  SRV_FALLBACK(
      "srv-fallback",
      "allow_srv_lookup_fallback ignore_srv_lookup_error",
      "smtp_addr.c:smtp_service_addr",
      "{0} is looked up without SRV records instead.",
      "代わりに SRV を使わずに {0} を調べます。"),
  HOST_NUMERIC(
      "host-numeric",
      "",
      "smtp_addr.c:smtp_addr_one",
      "{0} is an address already; nothing is looked up.",
      "{0} はすでにアドレスなので、何も調べません。"),
  HOST_ADDRESSES(
      "host-addresses",
      "smtp_host_lookup inet_protocols",
      "smtp_addr.c:smtp_addr_one",
      "{0} has the addresses {1}.",
      "{0} のアドレスは {1} です。"),
  HOST_NATIVE(
      "host-native",
      "smtp_host_lookup",
      "smtp_addr.c:smtp_addr_one",
      "The machine's own name service has the addresses {1} for {0}.",
      "ホスト自身の名前解決による {0} のアドレスは {1} です。"),
  HOST_MISSING(
      "host-missing",
      "smtp_host_lookup",
      "smtp_addr.c:smtp_addr_one",
      "{0} has no address: {1}",
      "{0} のアドレスはありません: {1}"),
  MX_HOST_SKIPPED(
      "mx-host-skipped",
      "",
      "smtp_addr.c:smtp_addr_list",
      "{0} is passed over without a word, because another MX host has an address.",
      "ほかの MX にアドレスがあるので、{0} は何も記録されずに飛ばされます。"),
  MX_NO_ADDRESS(
      "mx-no-address",
      "smtp_defer_if_no_mx_address_found",
      "smtp_addr.c:smtp_domain_addr",
      "No MX host of {0} has an address; the addresses of {0} itself are not used.",
      "{0} のどの MX にもアドレスがありません。{0} 自身のアドレスは使われません。"),
  RECORD_LIMIT(
      "record-limit",
      "",
      "dns_lookup.c HISTORY 20240226",
      "Of a list of addresses only the first 100 are kept.",
      "アドレスの一覧は先頭の 100 件だけが使われます。"),
  SELF_HOST(
      "self-host",
      "inet_interfaces proxy_interfaces",
      "smtp_addr.c:smtp_find_self",
      "An address of {0} is this machine's own: the mail would loop back.",
      "{0} のアドレスに自分のアドレスがあり、メールが戻ってきてしまいます。"),
  SELF_MX(
      "self-mx",
      "inet_interfaces proxy_interfaces",
      "smtp_addr.c:smtp_truncate_self",
      "This machine is an MX host of {0} at preference {1}: hosts of that preference and worse ones are left out.",
      "自分が {0} の優先度 {1} の MX なので、その優先度以降のホストは除かれます。"),
  SELF_BEST(
      "self-best",
      "best_mx_transport",
      "smtp_addr.c:smtp_domain_addr",
      "Nothing better than this machine is left for {0}: the mail loops back.",
      "{0} には自分より優先されるホストがなく、メールが戻ってきてしまいます。"),
  SELF_PRIMARY_MISSING(
      "self-primary-missing",
      "",
      "smtp_addr.c:smtp_domain_addr",
      "Better MX hosts of {0} exist, but none has an address: the mail waits.",
      "{0} には自分より優先される MX がありますが、アドレスがないので待ちます。"),
  SELF_ENDS_LIST(
      "self-ends-list",
      "relayhost smtp_fallback_relay",
      "smtp_connect.c:smtp_connect_inet",
      "Because of that no later entry and no fallback relay is tried.",
      "そのため、以降の転送先も予備の転送先も試しません。"),
  ORDER_PREFERENCE(
      "order-preference",
      "",
      "dns_rr.c:dns_rr_compare_pref_any",
      "Lower preference first: {0}.",
      "優先度の値が小さいものから試します: {0}。"),
  ORDER_SHUFFLED(
      "order-shuffled",
      "smtp_randomize_addresses",
      "dns_rr.c:dns_rr_shuffle",
      "smtp_randomize_addresses = yes: the {0} addresses of equal preference are tried in random order, every order equally likely; the unit is the address, not the host.",
      "smtp_randomize_addresses = yes なので、同じ優先度の {0} 個のアドレスを無作為な順に試します。単位はホストではなくアドレスで、どの順序も同じ確率です。"),
  ORDER_AS_ANSWERED(
      "order-as-answered",
      "smtp_randomize_addresses",
      "smtp_addr.c:smtp_domain_addr",
      "smtp_randomize_addresses = no: addresses of equal preference are tried as the DNS server gave them.",
      "smtp_randomize_addresses = no なので、同じ優先度のアドレスは DNS サーバーの答えた順に試します。"),
  ORDER_FAMILY(
      "order-family",
      "smtp_address_preference inet_protocols",
      "dns_rr.c:dns_rr_compare_pref_ipv6",
      "Within a preference all {0} addresses come before the others.",
      "同じ優先度の中では、{0} のアドレスがすべて先になります。"),
  ORDER_WEIGHT(
      "order-weight",
      "use_srv_lookup",
      "dns_rr.c:weight_order",
      "Among SRV records of equal priority the weight decides how likely a host comes first.",
      "優先度が同じ SRV レコードでは、重みに応じた確率で先になります。"),
  BALANCED(
      "balanced",
      "smtp_balance_inet_protocols smtp_mx_address_limit",
      "smtp_addr.c:smtp_balance_inet_proto",
      "The addresses exceed smtp_mx_address_limit = {0}, so {1} are kept.",
      "アドレスが smtp_mx_address_limit = {0} を超えるので、{1} を残します。"),
  ADDRESS_LIMIT(
      "address-limit",
      "smtp_mx_address_limit",
      "smtp_connect.c:smtp_connect_inet",
      "smtp_mx_address_limit = {0}: of {1} addresses at most {0} are tried.",
      "smtp_mx_address_limit = {0} なので、{1} 個のアドレスのうち {0} 個までしか試しません。"),
  NO_ADDRESS_LEFT(
      "no-address-left",
      "smtp_mx_address_limit smtp_balance_inet_protocols",
      "HISTORY 20190625",
      "A mistake of Postfix {0}: with smtp_mx_address_limit = 0 balancing drops every address.",
      "Postfix {0} の不具合: smtp_mx_address_limit = 0 のとき、釣り合わせる処理がすべてのアドレスを捨てます。"),
  OWN_ADDRESS_FATAL(
      "own-address-fatal",
      "proxy_interfaces inet_protocols",
      "own_inet_addr.c",
      "The delivery agent ends when it reads this machine's addresses, so the mail stays in the queue: {0}.",
      "自分のアドレスを読むときに配送エージェントが終了し、メールはキューに残ります（{0}）。"),
  ENTRY_UNRESOLVED(
      "entry-unresolved",
      "",
      "smtp_connect.c:smtp_connect_inet",
      "{0} gives no address; it is passed over.",
      "{0} にはアドレスがないので、次へ進みます。"),
  CONNECT_FAILED(
      "connect-failed",
      "smtp_connect_timeout",
      "smtp_connect.c:smtp_connect_sock",
      "{0} cannot be reached ({1}), so the next address is tried.",
      "{0} に接続できません（{1}）。次のアドレスへ進みます。"),
  SESSION_SOFT(
      "session-soft",
      "",
      "smtp_trouble.c:smtp_bulk_fail",
      "{0} does not take the mail for now ({1}), so the next address is tried.",
      "{0} は今は受け取りません（{1}）。次のアドレスへ進みます。"),
  GREETING_SKIPPED(
      "greeting-skipped",
      "smtp_skip_5xx_greeting",
      "smtp_proto.c:smtp_helo",
      "{0} refuses in its greeting; smtp_skip_5xx_greeting = yes treats that as temporary.",
      "{0} は挨拶で拒否しましたが、smtp_skip_5xx_greeting = yes なので一時的な失敗とみなします。"),
  SOFT_BOUNCE(
      "soft-bounce",
      "soft_bounce",
      "smtp_trouble.c:smtp_bulk_fail",
      "{0} refuses for good, but soft_bounce = yes treats that as temporary.",
      "{0} は拒否しましたが、soft_bounce = yes なので一時的な失敗とみなします。"),
  SESSION_HARD(
      "session-hard",
      "",
      "smtp_trouble.c:smtp_bulk_fail",
      "{0} refuses the mail for good ({1}): no further host is tried.",
      "{0} が受け取りを拒否しました（{1}）。ほかのホストは試しません。"),
  SESSION_ENDS(
      "session-ends",
      "",
      "HISTORY 20031223",
      "{0} has answered, so Postfix {1} tries no other host.",
      "{0} が応答したので、Postfix {1} はほかのホストを試しません。"),
  SESSION_LIMIT(
      "session-limit",
      "smtp_mx_session_limit",
      "smtp_connect.c:smtp_connect_inet",
      "smtp_mx_session_limit = {0} is reached: no further address of this entry is tried.",
      "smtp_mx_session_limit = {0} に達したので、この転送先の残りのアドレスは試しません。"),
  ADDRESS_LIMIT_REACHED(
      "address-limit-reached",
      "smtp_mx_address_limit",
      "smtp_connect.c:smtp_connect_inet",
      "smtp_mx_address_limit = {0} is reached: no further address of this entry is tried.",
      "smtp_mx_address_limit = {0} に達したので、この転送先の残りのアドレスは試しません。"),
  LOOP_BY_NAME(
      "loop-by-name",
      "myhostname",
      "smtp_proto.c:smtp_helo",
      "{0} answers EHLO with this machine's own name: the mail would loop back.",
      "{0} が EHLO に自分のホスト名で答えたので、メールが戻ってきてしまいます。"),
  PLAIN_TEXT(
      "plain-text",
      "smtp_tls_security_level",
      "smtp_proto.c:smtp_helo",
      "{0} refuses STARTTLS; the security level may goes on in plain text.",
      "{0} は STARTTLS を拒否しましたが、may なので平文で続けます。"),
  WRAPPERMODE(
      "wrappermode",
      "smtp_tls_wrappermode smtp_tls_security_level",
      "smtp_connect.c:smtp_connect_inet",
      "smtp_tls_wrappermode needs smtp_tls_security_level = encrypt: {0} is not tried.",
      "smtp_tls_wrappermode には smtp_tls_security_level = encrypt が必要なので、{0} は試しません。"),
  SENT("sent", "", "smtp_proto.c:smtp_xfer", "{0} takes the mail.", "{0} がメールを受け取りました。"),
  LAST_STATUS(
      "last-status",
      "",
      "smtp_connect.c:smtp_connect_inet",
      "No host is left; what happened last is what is reported.",
      "試すホストがなくなりました。最後に起きたことが記録されます。"),
  RELAYHOST_GUARD(
      "relayhost-guard",
      "relayhost",
      "smtp_connect.c:smtp_connect_inet",
      "The nexthop is spelled like relayhost, so this is taken for a mistake of configuration: the mail waits instead of bouncing.",
      "転送先の綴りが relayhost と同じなので設定の誤りとみなし、返送せずに待ちます。"),
  RELAYHOST_LIST_UNGUARDED(
      "relayhost-list-unguarded",
      "relayhost",
      "smtp_connect.c:smtp_connect_inet",
      "relayhost is a list, so its first entry is not spelled like relayhost: the mail is not protected and bounces.",
      "relayhost が並びのため、最初の転送先と綴りが一致せず保護されません。メールは返送されます。"),
  FALLBACK_GUARD(
      "fallback-guard",
      "smtp_fallback_relay",
      "smtp_connect.c:smtp_connect_inet",
      "The last entry comes from smtp_fallback_relay, so this is taken for a mistake of configuration: the mail waits.",
      "最後の転送先は smtp_fallback_relay によるものなので設定の誤りとみなし、返送せずに待ちます。"),
  BEST_MX_TRANSPORT(
      "best-mx-transport",
      "best_mx_transport",
      "smtp_connect.c:smtp_connect_inet",
      "The mail loops back, and best_mx_transport is set: it goes to {0}.",
      "メールが戻ってくるため、best_mx_transport の {0} に渡します。"),
  BOUNCED(
      "bounced",
      "",
      "smtp_trouble.c:smtp_sess_fail",
      "The last status begins with 5, so the mail is returned to its sender.",
      "最後の状態が 5 で始まるので、メールは送信者に返送されます。"),
  DEFERRED(
      "deferred",
      "",
      "smtp_trouble.c:smtp_sess_fail",
      "The last status begins with 4, so the mail stays in the queue.",
      "最後の状態が 4 で始まるので、メールはキューに残ります。");

  private final String id;
  private final List<String> parameters;
  private final String source;
  private final String en;
  private final String ja;

  Rule(String id, String parameters, String source, String en, String ja) {
    this.id = id;
    this.parameters = Words.split(parameters, " ");
    this.source = source;
    this.en = en;
    this.ja = ja;
  }

  /** Stable identifier in kebab case. */
  public String id() {
    return id;
  }

  /** The parameters of main.cf that decide it. */
  public List<String> parameters() {
    return List.copyOf(parameters);
  }

  /** Where it is written: postconf(5) parameter, source function or RFC. */
  public String source() {
    return source;
  }

  /** The sentence in English, with placeholders. */
  public String en() {
    return en;
  }

  /** The sentence in Japanese, with placeholders. */
  public String ja() {
    return ja;
  }
}
