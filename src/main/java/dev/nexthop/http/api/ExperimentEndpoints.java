package dev.nexthop.http.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.nexthop.dns.LiveNames;
import dev.nexthop.lab.experiment.DnsSource;
import dev.nexthop.lab.experiment.ExperimentDocument;
import dev.nexthop.lab.experiment.ExperimentException;
import dev.nexthop.lab.experiment.ExperimentReader;
import dev.nexthop.lab.experiment.ExperimentResult;
import dev.nexthop.lab.experiment.Experiments;
import dev.nexthop.lab.experiment.Failure;
import dev.nexthop.lab.experiment.ResultJson;
import dev.nexthop.problem.Place;
import dev.nexthop.problem.Problem;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** Answers the requests that run experiments. */
final class ExperimentEndpoints {
  private static final long KEPT_BYTES = 16 << 20;

  private final Experiments experiments;
  private final LiveLimits limits;
  private final ResultJson json;
  private final ExperimentReader reader = new ExperimentReader();

  /** Results by request body: the same sample experiment has the same result for ever. */
  private final Cache<RequestBody, byte[]> results =
      Caffeine.newBuilder()
          .maximumWeight(KEPT_BYTES)
          .<RequestBody, byte[]>weigher((body, result) -> body.octets().length + result.length)
          .build();

  ExperimentEndpoints(Experiments experiments, LiveLimits limits, ResultJson json) {
    this.experiments = experiments;
    this.limits = limits;
    this.json = json;
  }

  /** {@code POST /api/v1/experiments}. */
  void run(Context context) throws IOException, ApiException, ExperimentException {
    RequestBody body = body(context);
    byte[] known = results.getIfPresent(body);
    if (known != null) {
      context.contentType("application/json").result(known);
      return;
    }
    ExperimentDocument document = reader.read(text(body));
    boolean live = document.dns() instanceof DnsSource.Live;
    if (live) {
      limitLive(context);
    }
    byte[] result = text(experiments.run(document));
    if (!live) {
      results.put(body, result);
    }
    context.contentType("application/json").result(result);
  }

  /** {@code GET /api/v1/mx/{domain}}: the order for a mail to that domain, nothing configured. */
  void mx(Context context) throws ApiException, ExperimentException {
    String domain = context.pathParam("domain");
    Optional<Problem> refusal = LiveNames.refusal(domain);
    if (refusal.isPresent()) {
      throw new ApiException(Failure.of(422, "This name is not looked up.", refusal.get()));
    }
    limitLive(context);
    String name = domain.endsWith(".") ? domain.substring(0, domain.length() - 1) : domain;
    ExperimentDocument document = ExperimentDocument.live("postmaster@" + name);
    context.contentType("application/json").result(text(experiments.run(document)));
  }

  private byte[] text(ExperimentResult result) {
    return json.bytes(out -> ResultJson.result(result, out));
  }

  private void limitLive(Context context) throws ApiException {
    if (!experiments.isLive()) {
      throw new ApiException(Failure.of(403, "Live lookups are off.", Experiments.liveIsOff()));
    }
    Duration wait = limits.take(context.ip());
    if (!wait.isZero()) {
      context.header("Retry-After", String.valueOf(wait.toSeconds() + 1));
      throw new ApiException(
          Failure.of(
              429,
              "Too many live lookups.",
              Problem.error(
                  "too-many-requests",
                  Place.NOWHERE,
                  "Too many live lookups were asked for from your address.",
                  "Wait " + (wait.toSeconds() + 1) + " s, or use a sample zone.")));
    }
  }

  private static RequestBody body(Context context) throws IOException, ApiException {
    byte[] bytes;
    try (InputStream body = context.req().getInputStream()) {
      int length = context.req().getContentLength();
      boolean known = length >= 0 && length <= ExperimentReader.MAX_BYTES;
      bytes = body.readNBytes(known ? length : ExperimentReader.MAX_BYTES + 1);
    }
    if (bytes.length > ExperimentReader.MAX_BYTES) {
      throw new ApiException(
          Failure.of(413, "The experiment is too large.", ExperimentReader.tooLarge()));
    }
    return new RequestBody(bytes);
  }

  private static String text(RequestBody body) throws ApiException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body.octets())).toString();
    } catch (CharacterCodingException e) {
      throw new ApiException(
          Failure.of(
              400,
              "The request is not JSON.",
              Problem.error(
                  "not-utf-8",
                  Place.file(ExperimentReader.FILE),
                  "The request is not text in UTF-8.",
                  "Send an experiment as a JSON object in UTF-8.")));
    }
  }
}
