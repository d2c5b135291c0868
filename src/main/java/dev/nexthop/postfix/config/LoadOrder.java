package dev.nexthop.postfix.config;

import java.util.List;

/** The parameters that every Postfix program reads, in the order in which it reads them. */
final class LoadOrder {

  /** mail_params.c:mail_params_init. */
  private static final List<String> FIRST =
      Words.split(
          """
          config_directory syslog_facility inet_protocols compatibility_level myhostname mydomain
          mail_name syslog_name mail_owner setgid_group mydestination myorigin relayhost
          daemon_directory command_directory queue_directory process_id_directory inet_interfaces
          proxy_interfaces double_bounce_sender default_privs alias_database mail_release_date
          mail_version default_database_type hash_queue_names recipient_delimiter relay_domains
          fast_flush_domains export_environment import_environment mynetworks_style
          debug_peer_list default_verp_delimiters verp_delimiter_filter
          parent_domain_matches_subdomains alternate_config_directories disable_dns_lookups
          soft_bounce helpful_warnings mynetworks
          """,
          " \n");

  private LoadOrder() {}

  /** Whether a parameter has its default already when another one is read. */
  static boolean isLoadedBefore(String parameter, String reader) {
    int position = FIRST.indexOf(parameter);
    int reading = FIRST.indexOf(reader);
    return position >= 0 && (reading < 0 || position < reading);
  }
}
