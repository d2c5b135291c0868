package dev.nexthop;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What each package may depend on. */
@AnalyzeClasses(
    packages = "dev.nexthop",
    importOptions = {ImportOption.DoNotIncludeTests.class})
final class ArchitectureTest {

  private static final DescribedPredicate<JavaClass> POSTFIX_MAY_USE =
      resideInAPackage("dev.nexthop.postfix..")
          .or(resideInAPackage("java.lang"))
          .or(resideInAPackage("java.lang.annotation"))
          .or(resideInAPackage("java.lang.invoke"))
          .or(resideInAPackage("java.lang.runtime"))
          .or(resideInAPackage("java.util"))
          .or(resideInAPackage("java.util.function"))
          .or(resideInAPackage("java.util.stream"))
          .or(resideInAPackage("org.jspecify.annotations"))
          .as("itself, java.lang and java.util");

  private static final DescribedPredicate<JavaClass> BROWSER_MAY_RUN =
      POSTFIX_MAY_USE
          .or(
              resideInAnyPackage(
                  "dev.nexthop.browser..",
                  "dev.nexthop.lab.experiment..",
                  "dev.nexthop.lab.json..",
                  "dev.nexthop.dns.zone..",
                  "dev.nexthop.problem..",
                  "org.teavm.jso.."))
          .as("experiments, java.lang and java.util");

  @ArchTest
  static final ArchRule postfix_knows_only_java =
      noClasses()
          .that()
          .resideInAPackage("dev.nexthop.postfix..")
          .should()
          .dependOnClassesThat(not(POSTFIX_MAY_USE))
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule postfix_draws_with_its_own_generator =
      noClasses()
          .that()
          .resideInAPackage("dev.nexthop.postfix..")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.util.Random")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule languages_know_nothing_of_sites =
      noClasses()
          .that()
          .resideInAnyPackage(
              "dev.nexthop.liquid..",
              "dev.nexthop.markdown..",
              "dev.nexthop.postfix..",
              "dev.nexthop.problem..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.nexthop.site..",
              "dev.nexthop.theme..",
              "dev.nexthop.lab..",
              "dev.nexthop.http..",
              "dev.nexthop.cli..",
              "dev.nexthop.dns..")
          .allowEmptyShould(true);

  @ArchTest static final ArchRule flexmark_in_markdown = only("com.vladsch..", "markdown");
  @ArchTest static final ArchRule dnsjava_in_dns = only("org.xbill..", "dns");
  @ArchTest static final ArchRule javalin_in_http = only("io.javalin..", "http");
  @ArchTest static final ArchRule picocli_in_cli = only("picocli..", "cli");
  @ArchTest static final ArchRule jte_in_theme = only("gg.jte..", "theme");

  @ArchTest static final ArchRule teavm_in_browser = only("org.teavm..", "browser");

  /** What {@code model.js} is made of must not grow by a library. */
  @ArchTest
  static final ArchRule experiments_run_in_a_browser =
      noClasses()
          .that()
          .resideInAnyPackage(
              "dev.nexthop.browser..",
              "dev.nexthop.lab.experiment..",
              "dev.nexthop.lab.json..",
              "dev.nexthop.dns.zone..",
              "dev.nexthop.postfix..",
              "dev.nexthop.problem..")
          .should()
          .dependOnClassesThat(not(BROWSER_MAY_RUN));

  @ArchTest
  static final ArchRule no_cycles_between_packages =
      slices().matching("dev.nexthop.(*)..").should().beFreeOfCycles();

  private static ArchRule only(String library, String owner) {
    return noClasses()
        .that()
        .resideOutsideOfPackage("dev.nexthop." + owner + "..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library);
  }
}
