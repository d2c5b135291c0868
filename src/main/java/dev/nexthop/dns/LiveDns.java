package dev.nexthop.dns;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import dev.nexthop.postfix.dns.Answer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Section;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.Type;

/**
 * The resolvers of {@link LiveSettings}, asked through one bounded cache. Thread-safe; questions
 * that are under way are not asked twice.
 */
public final class LiveDns implements AutoCloseable {
  /** Answers are kept at least and at most this long, in seconds, whatever their TTL. */
  private static final long KEPT_AT_LEAST = 1;

  private static final long KEPT_AT_MOST = 3600;
  private static final long FAILURES_KEPT = 5;

  private final LiveSettings settings;
  private final Clock clock;
  private final List<SimpleResolver> resolvers;
  private final ExecutorService executor;
  private final AsyncCache<Question, LiveAnswer> cache;

  /**
   * @param settings whom to ask
   * @param clock tells when an answer came
   */
  public LiveDns(LiveSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    this.resolvers = settings.resolvers().stream().map(this::resolver).toList();
    this.executor =
        Executors.newFixedThreadPool(
            Math.max(2, Runtime.getRuntime().availableProcessors()),
            work -> {
              Thread thread = new Thread(work, "live-dns");
              thread.setDaemon(true);
              return thread;
            });
    this.cache =
        Caffeine.newBuilder()
            .maximumSize(settings.cachedAnswers())
            .executor(Runnable::run)
            .expireAfter(
                Expiry.<Question, LiveAnswer>creating(
                    (question, answer) -> Duration.ofSeconds(answer.seconds())))
            .buildAsync();
  }

  /** A view for one experiment, whose lookups share one time limit that begins now. */
  public LiveView view() {
    return new LiveView(this, settings.totalTime());
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }

  private record Question(Name name, int type) {}

  private SimpleResolver resolver(InetSocketAddress address) {
    SimpleResolver resolver = new SimpleResolver(address);
    resolver.setTimeout(settings.tryTime());
    return resolver;
  }

  /** Asks the cache, then the resolvers; never completes exceptionally but by {@link #close}. */
  CompletableFuture<LiveAnswer> ask(Name name, int type) {
    return cache.get(new Question(name, type), (question, ignored) -> ask(question, 0));
  }

  private CompletableFuture<LiveAnswer> ask(Question question, int server) {
    Message query = Message.newQuery(Record.newRecord(question.name(), question.type(), DClass.IN));
    boolean last = server + 1 == resolvers.size();
    return resolvers
        .get(server)
        .sendAsync(query, executor)
        .handle(
            (message, failure) ->
                failure == null ? answer(message, question, server) : failed(failure, server))
        .toCompletableFuture()
        .thenCompose(
            answer ->
                last || answer.status() != Answer.Status.SERVER_FAILURE
                    ? CompletableFuture.completedFuture(answer)
                    : ask(question, server + 1));
  }

  private LiveAnswer failed(Throwable failure, int server) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    if (cause instanceof IOException) {
      return answer(Answer.Status.SERVER_FAILURE, List.of(), server, FAILURES_KEPT);
    }
    throw new CompletionException(cause);
  }

  private LiveAnswer answer(Message message, Question question, int server) {
    List<Record> records =
        message.getSection(Section.ANSWER).stream()
            .filter(record -> record.getType() == question.type() || isAlias(record))
            .toList();
    boolean found = records.stream().anyMatch(record -> record.getType() == question.type());
    return switch (message.getRcode()) {
      case Rcode.NOERROR ->
          answer(
              found ? Answer.Status.FOUND : empty(message, records),
              records,
              server,
              seconds(message, records));
      case Rcode.NXDOMAIN ->
          answer(Answer.Status.NO_SUCH_NAME, records, server, seconds(message, records));
      default -> answer(Answer.Status.SERVER_FAILURE, records, server, FAILURES_KEPT);
    };
  }

  /**
   * Aliases whose end the server does not know come without the SOA record of a negative answer.
   */
  private static Answer.Status empty(Message message, List<Record> records) {
    boolean negative =
        records.isEmpty()
            || message.getSection(Section.AUTHORITY).stream().anyMatch(SOARecord.class::isInstance);
    return negative ? Answer.Status.NO_DATA : Answer.Status.FOUND;
  }

  private static boolean isAlias(Record record) {
    return record.getType() == Type.CNAME;
  }

  private LiveAnswer answer(Answer.Status status, List<Record> records, int server, long seconds) {
    InetSocketAddress address = settings.resolvers().get(server);
    boolean cut = records.size() > LiveAnswer.MOST_RECORDS;
    List<Record> kept = cut ? records.subList(0, LiveAnswer.MOST_RECORDS) : records;
    return new LiveAnswer(status, kept, cut, text(address), clock.instant(), seconds);
  }

  private static String text(InetSocketAddress address) {
    String host = address.getHostString();
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort();
  }

  /** The least TTL of the answer; for a negative one that of the SOA record (RFC 2308). */
  private static long seconds(Message message, List<Record> records) {
    long least = KEPT_AT_MOST;
    for (Record record : records) {
      least = Math.min(least, record.getTTL());
    }
    for (Record record : message.getSection(Section.AUTHORITY)) {
      if (record instanceof SOARecord soa) {
        least = Math.min(least, Math.min(soa.getTTL(), soa.getMinimum()));
      }
    }
    return Math.max(KEPT_AT_LEAST, least);
  }
}
