package dev.nexthop.http.api;

import dev.nexthop.http.Routes;
import dev.nexthop.lab.experiment.ExperimentException;
import dev.nexthop.lab.experiment.ExperimentReader;
import dev.nexthop.lab.experiment.Experiments;
import dev.nexthop.lab.experiment.Failure;
import dev.nexthop.lab.experiment.ResultJson;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The API: its routes and what all of its answers share. */
public final class Api implements Routes {
  private static final String ROOT = "/api/v1";

  /** Methods that a browser may ask for; others on a known path are answered with 405. */
  private static final List<HandlerType> METHODS =
      List.of(
          HandlerType.GET,
          HandlerType.HEAD,
          HandlerType.POST,
          HandlerType.PUT,
          HandlerType.PATCH,
          HandlerType.DELETE);

  private final Settings settings;
  private final ResultJson json = new ResultJson(false);
  private final List<Endpoint> endpoints;

  /**
   * What the API is given.
   *
   * @param experiments runs them
   * @param origins sites that may use it
   * @param version of the program, for {@code health}
   */
  public record Settings(Experiments experiments, Origins origins, String version) {}

  /**
   * A route.
   *
   * @param method GET or POST
   * @param path below the root, parameters in braces
   * @param handler answers it
   */
  record Endpoint(HandlerType method, String path, Handler handler) {
    /** Whether a request path is one of this route's. */
    boolean matches(String requestPath) {
      return requestPath.matches((ROOT + path).replaceAll("\\{[a-z]+}", "[^/]+"));
    }
  }

  /** An API with the default limits of live lookups. */
  public Api(Settings settings) {
    this(settings, LiveLimits.standard());
  }

  Api(Settings settings, LiveLimits limits) {
    this.settings = settings;
    ExperimentEndpoints experiments = new ExperimentEndpoints(settings.experiments(), limits, json);
    this.endpoints =
        List.of(
            new Endpoint(HandlerType.POST, "/experiments", experiments::run),
            new Endpoint(HandlerType.GET, "/mx/{domain}", experiments::mx),
            new Endpoint(HandlerType.GET, "/health", this::health),
            new Endpoint(HandlerType.GET, "/openapi.json", Api::description));
  }

  List<Endpoint> endpoints() {
    return endpoints;
  }

  @Override
  public void register(RoutesConfig routes) {
    for (Endpoint endpoint : endpoints) {
      routes.addHttpHandler(
          endpoint.method(),
          ROOT + endpoint.path(),
          context -> answer(context, endpoint.handler()));
    }
    for (HandlerType method : METHODS) {
      routes.addHttpHandler(method, "/api/*", this::unknown);
    }
    routes.options("/api/*", this::preflight);
    routes.error(500, this::internalError);
  }

  /** A mistake of ours: the log has it, the client learns only that it is not its own. */
  private void internalError(Context context) {
    if (context.path().startsWith("/api/")) {
      headers(context);
      fail(context, new Failure(500, "internal-error", "The server made a mistake.", List.of()));
    }
  }

  private void answer(Context context, Handler handler) throws Exception {
    headers(context);
    try {
      handler.handle(context);
    } catch (ExperimentException e) {
      fail(context, Failure.of(e));
    } catch (ApiException e) {
      fail(context, e.failure());
    }
  }

  private void fail(Context context, Failure failure) {
    context
        .status(failure.status())
        .contentType("application/problem+json")
        .result(json.text(out -> ResultJson.failure(failure, out)));
  }

  private void headers(Context context) {
    context
        .header("X-Content-Type-Options", "nosniff")
        .header("X-Frame-Options", "DENY")
        .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
        .header("Referrer-Policy", "no-referrer")
        .header("Cache-Control", "no-store")
        .header("Vary", "Origin");
    String origin = Objects.requireNonNullElse(context.header("Origin"), "");
    if (!origin.isEmpty() && settings.origins().allows(origin)) {
      context
          .header("Access-Control-Allow-Origin", origin)
          .header("Access-Control-Expose-Headers", "Retry-After");
    }
  }

  /** Answers what a browser asks before it sends a page's request to another site. */
  private void preflight(Context context) {
    headers(context);
    context.status(204);
    if (context.res().getHeader("Access-Control-Allow-Origin") != null) {
      context
          .header("Access-Control-Allow-Methods", "GET, POST")
          .header("Access-Control-Allow-Headers", "Content-Type")
          .header("Access-Control-Max-Age", "600");
    }
  }

  private void unknown(Context context) {
    headers(context);
    Set<String> allowed = new TreeSet<>();
    for (Endpoint endpoint : endpoints) {
      if (endpoint.matches(context.path())) {
        allowed.add(endpoint.method().name());
      }
    }
    if (allowed.isEmpty()) {
      fail(context, new Failure(404, "not-found", "There is nothing at this path.", List.of()));
    } else {
      context.header("Allow", String.join(", ", allowed));
      fail(
          context,
          new Failure(405, "method-not-allowed", "This path takes another method.", List.of()));
    }
  }

  private void health(Context context) {
    context
        .contentType("application/json")
        .result(
            json.text(
                out -> {
                  out.open('{').field("status", "ok").field("version", settings.version());
                  out.name("live").bool(settings.experiments().isLive());
                  out.field("largestExperiment", ExperimentReader.MAX_BYTES).close('}');
                }));
  }

  private static void description(Context context) throws IOException {
    try (InputStream description = Api.class.getResourceAsStream("openapi.json")) {
      context
          .contentType("application/json")
          .result(Objects.requireNonNull(description, "openapi.json is missing").readAllBytes());
    }
  }
}
