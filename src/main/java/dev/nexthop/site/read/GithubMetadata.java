package dev.nexthop.site.read;

import dev.nexthop.site.model.Configuration;
import dev.nexthop.site.model.Values;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code site.github} of jekyll-github-metadata as that gem fills it without a network: what
 * follows from the name of the repository, which {@code PAGES_REPO_NWO}, {@code repository:} or the
 * remote {@code origin} gives. Title, description and addresses of the site fall back to it.
 */
public final class GithubMetadata {
  private static final Pattern REMOTE = Pattern.compile("[:/]([\\w-]+)/([\\w.-]+)");
  private static final List<String> UNKNOWN =
      List.of(
          "archived",
          "disabled",
          "issues_url",
          "language",
          "license",
          "organization_members",
          "owner_display_name",
          "private",
          "project_tagline",
          "show_downloads",
          "wiki_url");
  private static final List<String> OWNER =
      List.of(
          "avatar_url",
          "bio",
          "blog",
          "collaborators",
          "company",
          "created_at",
          "description",
          "email",
          "followers",
          "following",
          "has_organization_projects",
          "has_repository_projects",
          "hireable",
          "html_url",
          "id",
          "is_verified",
          "location",
          "login",
          "name",
          "node_id",
          "public_gists",
          "public_repos",
          "type",
          "updated_at");

  private final Configuration configuration;
  private final Map<String, String> environment;

  /**
   * @param configuration of a site that has the plugin switched on
   * @param environment variables
   */
  public GithubMetadata(Configuration configuration, Map<String, String> environment) {
    this.configuration = configuration;
    this.environment = environment;
  }

  /** The configuration with {@code github}, and with what it did not say itself. */
  public Configuration configured() {
    Map<String, Object> values = new LinkedHashMap<>(configuration.values());
    Optional<Repository> repository = repository();
    Map<String, Object> facts = new TreeMap<>(general());
    repository.ifPresent(found -> facts.putAll(found.facts()));
    Object own = configuration.get("github");
    if (Values.isNil(own)) {
      values.put("github", facts);
    } else if (own instanceof Map<?, ?>) {
      values.put("github", Values.deepMerge(facts, Values.map(own)));
    }
    repository.ifPresent(found -> fallBack(values, found));
    return new Configuration(
        values,
        configuration.source(),
        configuration.destination(),
        configuration.environment(),
        configuration.zone());
  }

  private void fallBack(Map<String, Object> values, Repository repository) {
    if (!Values.isTruthy(configuration.get("title"))
        && !Values.isTruthy(configuration.get("name"))) {
      values.put("title", repository.isUserPage() ? repository.owner() : repository.name());
    }
    boolean built = !variable("PAGE_BUILD_ID", "").isEmpty();
    if (!configuration.environment().equals("production") && !built) {
      return;
    }
    URI page = URI.create(repository.page());
    if (!Values.isTruthy(configuration.get("url"))) {
      values.put("url", page.getScheme() + "://" + page.getAuthority());
    }
    Object base = configuration.get("baseurl");
    if (Values.isNil(base) || base.equals("/")) {
      values.put("baseurl", page.getPath());
    }
  }

  private Optional<Repository> repository() {
    Optional<String> name =
        Optional.of(variable("PAGES_REPO_NWO", ""))
            .filter(text -> text.contains("/"))
            .or(() -> configuration.string("repository").filter(text -> text.contains("/")))
            .or(this::origin);
    return name.map(
        text ->
            new Repository(
                text, text.split("/", 2)[0], text.substring(text.lastIndexOf('/') + 1), host()));
  }

  private Optional<String> origin() {
    return GitCheckout.around(configuration.source())
        .flatMap(GitCheckout::origin)
        .filter(url -> url.contains(hostname()))
        .flatMap(
            url -> {
              String path = url.substring(url.indexOf(hostname()) + hostname().length());
              Matcher found = REMOTE.matcher(path.replaceFirst("\\.git$", ""));
              return found.lookingAt()
                  ? Optional.of(found.group(1) + "/" + found.group(2))
                  : Optional.empty();
            });
  }

  private Map<String, Object> general() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("environment", pagesEnvironment());
    facts.put("pages_env", pagesEnvironment());
    facts.put("hostname", hostname());
    facts.put("pages_hostname", pagesHostname());
    facts.put("api_url", withoutSlash(variable("PAGES_API_URL", "https://api.github.com")));
    facts.put("help_url", withoutSlash(variable("PAGES_HELP_URL", "https://help.github.com")));
    facts.put("versions", Map.of());
    facts.put(
        "build_revision",
        Optional.ofNullable(environment.get("JEKYLL_BUILD_REVISION"))
            .or(() -> GitCheckout.around(configuration.source()).flatMap(GitCheckout::revision))
            .orElse(""));
    return facts;
  }

  private Host host() {
    String pages = pagesEnvironment();
    return new Host(
        hostname(),
        pagesHostname(),
        pages.equals("enterprise"),
        pages.equals("dotcom") || pages.equals("test"),
        pages.equals("dotcom") || hostname().equals("github.com")
            ? "https://github.com"
            : "http://" + hostname());
  }

  private String pagesEnvironment() {
    return variable("PAGES_ENV", configuration.environment());
  }

  private String hostname() {
    return withoutSlash(
        variable("PAGES_GITHUB_HOSTNAME", variable("GITHUB_HOSTNAME", "github.com")));
  }

  private String pagesHostname() {
    String usual = pagesEnvironment().equals("development") ? "localhost:4000" : "github.io";
    return withoutSlash(variable("PAGES_PAGES_HOSTNAME", variable("PAGES_HOSTNAME", usual)));
  }

  private String variable(String name, String otherwise) {
    String value = environment.getOrDefault(name, "");
    return value.isEmpty() ? otherwise : value;
  }

  private static String withoutSlash(String url) {
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }

  /** Where repositories and their pages are served. */
  private record Host(
      String name, String pages, boolean isEnterprise, boolean hasDomains, String url) {}

  private record Repository(String fullName, String owner, String name, Host host) {

    /** Whether its pages are those of the owner ({@code repository.rb:primary?}). */
    boolean isUserPage() {
      String lower = name.toLowerCase(Locale.ROOT);
      if (host.isEnterprise()) {
        return lower.equals(owner.toLowerCase(Locale.ROOT) + "." + host.name());
      }
      return lower.equals(userDomain())
          || lower.equals(owner.toLowerCase(Locale.ROOT) + ".github.com");
    }

    private String userDomain() {
      boolean githubs = !host.isEnterprise() && owner.equals("github");
      return host.isEnterprise()
          ? host.pages().toLowerCase(Locale.ROOT)
          : (owner + "." + (githubs ? host.name() : host.pages())).toLowerCase(Locale.ROOT);
    }

    /** Address of its pages ({@code repository_compat.rb:pages_url}). */
    String page() {
      if (!host.hasDomains()) {
        return host.url() + "/pages/" + (isUserPage() ? owner : fullName);
      }
      String scheme =
          owner.equals("github") && userDomain().endsWith(".github.com") ? "https" : "http";
      return scheme + "://" + userDomain() + (isUserPage() ? "" : "/" + name);
    }

    Map<String, Object> facts() {
      String ownerUrl = host.url() + "/" + owner;
      String url = ownerUrl + "/" + name;
      String branch = isUserPage() ? "master" : "gh-pages";
      Map<String, Object> facts = new LinkedHashMap<>();
      UNKNOWN.forEach(key -> facts.put(key, Values.NIL));
      Map<String, Object> nobody = new LinkedHashMap<>();
      OWNER.forEach(key -> nobody.put(key, Values.NIL));
      facts.put("owner", nobody);
      facts.put("owner_name", owner);
      facts.put("owner_url", ownerUrl);
      facts.put("owner_gravatar_url", ownerUrl + ".png");
      facts.put("project_title", name);
      facts.put("repository_name", name);
      facts.put("repository_nwo", fullName);
      facts.put("repository_url", url);
      facts.put("clone_url", url + ".git");
      facts.put("releases_url", url + "/releases");
      facts.put("zip_url", url + "/zipball/" + branch);
      facts.put("tar_url", url + "/tarball/" + branch);
      Map<String, Object> source = new LinkedHashMap<>();
      source.put("branch", branch);
      source.put("path", "/");
      facts.put("source", source);
      facts.put("is_user_page", isUserPage());
      facts.put("is_project_page", !isUserPage());
      facts.put("url", page());
      facts.put("baseurl", URI.create(page()).getPath());
      List.of("contributors", "latest_release", "releases").forEach(key -> facts.put(key, false));
      facts.put("public_repositories", List.of());
      return facts;
    }
  }
}
