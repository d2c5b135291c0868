package dev.nexthop.bench.corpus;

import java.util.List;
import java.util.Random;

/**
 * Posts of about 10 KB, half Japanese and half English, with code; the same number gives the same
 * post.
 */
public final class Prose {
  private static final List<String> ENGLISH =
      List.of(
          "The queue manager hands the message to a delivery agent and waits for its verdict.",
          "A lower preference is always tried first, and equal preferences share the load.",
          "Check the resolver before you blame the relay; most surprises come from *stale* answers.",
          "When a host greets with 421, the client closes the connection and goes on to the next one.",
          "Set `smtp_connect_timeout` low enough that a dead host does not hold up the queue.",
          "See the [manual](https://www.postfix.example/postconf.5.html) for **every** parameter.",
          "An alias in an MX record is against the standard, and yet it works nearly everywhere.",
          "Measure first: the log shows `delays=a/b/c/d`, and the third figure is the connection.",
          "Nothing is lost as long as the message stays in the deferred queue for another try.",
          "Two relays behind one name are not redundancy if both hang on the same switch.");
  private static final List<String> JAPANESE =
      List.of(
          "キューマネージャーはメッセージを配送エージェントに渡し、その結果を待ちます。",
          "優先度の値が小さいホストから順に試行され、同じ値のホストには負荷が分散されます。",
          "中継サーバーを疑う前に、まずリゾルバーの応答を確認してください。",
          "接続先が `421` を返した場合、クライアントは接続を閉じて次のホストに進みます。",
          "停止したホストが**キュー全体**を遅らせないように、接続のタイムアウトは短めに設定します。",
          "詳しくは[マニュアル](https://www.postfix.example/postconf.5.html)を参照してください。",
          "ログの `delays=a/b/c/d` の三番目の値が、接続の確立にかかった時間です。",
          "メッセージが遅延キューに残っている限り、配送は再試行されます。",
          "同じスイッチにつながった二台の中継サーバーは、冗長構成とは言えません。",
          "名前解決の結果は*キャッシュ*されるため、変更がすぐに反映されるとは限りません。");
  private static final List<String> CODE =
      List.of(
          "```console\n$ postqueue -p | tail -n 1\n-- 3 Kbytes in 2 Requests.\n# postfix reload\n```\n",
          "```yaml\nrelays:\n  - name: relay1.example.jp\n    preference: 10\n    enabled: true\n```\n",
          "```ruby\ndef relays(zone)\n  zone.select { |record| record.type == :mx }\n      .sort_by(&:preference)\nend\n```\n",
          "```sh\nfor host in relay1 relay2; do\n  dig +short \"$host.example.jp\" A || echo \"no $host\"\ndone\n```\n",
          "```python\ndef order(records):\n    \"\"\"Lower preference first.\"\"\"\n    return sorted(records, key=lambda r: r.preference)\n```\n",
          "```ini\n[relay]\nhost = relay1.example.jp\nport = 587\n; never 465 here\n```\n");
  private static final List<String> TAGS =
      List.of(
          "postfix",
          "dns",
          "relay",
          "queue",
          "tls",
          "log",
          "spam",
          "ipv6",
          "tuning",
          "backup",
          "monitoring",
          "smtp",
          "imap",
          "linux",
          "network",
          "security",
          "ha",
          "cluster",
          "mx",
          "howto");

  private final int number;
  private final Random random;

  /** The post with a number. */
  public Prose(int number) {
    this.number = number;
    this.random = new Random(number * 7919L + 17);
  }

  String title() {
    return number % 2 == 0 ? "Notes on relays, part " + number : "中継サーバーの覚え書き その" + number;
  }

  List<String> tags() {
    int first = random.nextInt(TAGS.size());
    return List.of(TAGS.get(first), TAGS.get((first + 7) % TAGS.size()));
  }

  /** The Markdown. */
  public String body() {
    StringBuilder text = new StringBuilder(11_000);
    List<String> sentences = number % 2 == 0 ? ENGLISH : JAPANESE;
    int section = 1;
    int bytes = 0;
    while (bytes < 10_000) {
      int start = text.length();
      text.append("## ")
          .append(number % 2 == 0 ? "Section " : "節 ")
          .append(section++)
          .append("\n\n");
      paragraph(text, sentences);
      paragraph(text, sentences);
      list(text, sentences);
      text.append(CODE.get(random.nextInt(CODE.size()))).append('\n');
      if (section % 3 == 0) {
        table(text);
      }
      int added = text.length() - start;
      bytes += number % 2 == 0 ? added : added * 5 / 2;
    }
    return text.toString();
  }

  private void paragraph(StringBuilder text, List<String> sentences) {
    int count = 4 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      text.append(sentences.get(random.nextInt(sentences.size()))).append('\n');
    }
    text.append('\n');
  }

  private void list(StringBuilder text, List<String> sentences) {
    for (int i = 0; i < 4; i++) {
      text.append("- ").append(sentences.get(random.nextInt(sentences.size()))).append('\n');
    }
    text.append('\n');
  }

  private void table(StringBuilder text) {
    text.append("| host | preference | share |\n|------|-----------:|:-----:|\n");
    for (int i = 1; i <= 4; i++) {
      text.append("| relay").append(i).append(".example.jp | ").append(i * 10).append(" | ");
      text.append(random.nextInt(100)).append(" % |\n");
    }
    text.append('\n');
  }
}
