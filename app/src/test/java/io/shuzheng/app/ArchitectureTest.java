package io.shuzheng.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** The rules that keep one folder at one job; the dependency table is that of docs/architecture.md. */
@AnalyzeClasses(packages = "io.shuzheng", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static ArchRule module(String module, String reason, String... allowed) {
        DescribedPredicate<JavaClass> foreign = resideInAPackage("io.shuzheng..")
                .and(DescribedPredicate.not(resideInAnyPackage(packages(module, allowed))));
        return noClasses()
                .that()
                .resideInAPackage("io.shuzheng." + module + "..")
                .should()
                .dependOnClassesThat(foreign)
                .because(reason)
                .allowEmptyShould(true);
    }

    private static String[] packages(String module, String... allowed) {
        String[] packages = new String[allowed.length + 2];
        packages[0] = "io.shuzheng." + module + "..";
        packages[1] = "io.shuzheng.schemas..";
        for (int i = 0; i < allowed.length; i++) {
            packages[i + 2] = "io.shuzheng." + allowed[i] + "..";
        }
        return packages;
    }

    @ArchTest
    static final ArchRule PRIMITIVES =
            module("primitives", "every library builds on the primitives, so they build on none of them");

    @ArchTest
    static final ArchRule PAIRING =
            module("pairing", "a curve is mathematics: it knows nobody's data model", "primitives");

    @ArchTest
    static final ArchRule ANONCREDS = module(
            "anoncreds",
            "AnonCreds is a library of its own: any ledger and any agent may come to it",
            "primitives",
            "pairing");

    @ArchTest
    static final ArchRule DIDCOMM =
            module("didcomm", "messages carry credentials as attachments and need not know them", "primitives");

    @ArchTest
    static final ArchRule EVIDENCE =
            module("evidence", "a transparency log can be verified without ledger, agent or database", "primitives");

    @ArchTest
    static final ArchRule LEDGER = module(
            "ledger",
            "the ledger implements the ports of the libraries and knows no agent",
            "primitives",
            "pairing",
            "anoncreds",
            "didcomm",
            "evidence");

    @ArchTest
    static final ArchRule COMPUTATION = module(
            "computation",
            "a computation is judged by its parties' signatures, whatever carries its messages",
            "primitives",
            "evidence");

    @ArchTest
    static final ArchRule AGENT = module(
            "agent",
            "the agent knows protocols and stores, and no role",
            "primitives",
            "anoncreds",
            "didcomm",
            "evidence",
            "ledger");

    @ArchTest
    static final ArchRule ISSUER = role("issuer");

    @ArchTest
    static final ArchRule HOLDER = role("holder");

    @ArchTest
    static final ArchRule VERIFIER = role("verifier");

    private static ArchRule role(String module) {
        return module(
                module,
                "issuer, holder and verifier may be deployed apart",
                "primitives",
                "anoncreds",
                "didcomm",
                "evidence",
                "ledger",
                "agent");
    }

    @ArchTest
    static final ArchRule VOUCHER = module(
            "voucher",
            "only the composition root knows the command line",
            "primitives",
            "anoncreds",
            "didcomm",
            "evidence",
            "ledger",
            "computation",
            "agent",
            "issuer",
            "holder",
            "verifier");

    @ArchTest
    static final ArchRule LIBRARIES_WITHOUT_SPRING = noClasses()
            .that()
            .resideInAnyPackage(
                    "io.shuzheng.primitives..",
                    "io.shuzheng.pairing..",
                    "io.shuzheng.anoncreds..",
                    "io.shuzheng.didcomm..",
                    "io.shuzheng.evidence..",
                    "io.shuzheng.ledger..",
                    "io.shuzheng.computation..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework..")
            .because("a Java developer uses these modules as plain libraries");

    @ArchTest
    static final ArchRule ONE_JACKSON = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml.jackson.databind..", "com.fasterxml.jackson.core..")
            .because("two JSON libraries mean two readings of one message");

    @ArchTest
    static final ArchRule INTERNALS_STAY_INSIDE = classes()
            .that()
            .resideInAPackage("..internal..")
            .should(beUsedOnlyWithinTheirModule())
            .because("what is internal can change without asking other modules")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule NO_WEAK_RANDOMNESS = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Random")
            .because("keys, salts and nonces come from an injected SecureRandom");

    @ArchTest
    static final ArchRule NO_SLEEPING = noClasses()
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .because("waiting is a condition, a timeout or a row's due time");

    @ArchTest
    static final ArchRule NO_HIDDEN_CLOCK = noClasses()
            .that()
            .resideOutsideOfPackage("io.shuzheng.app..")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("time is injected as a Clock");

    @ArchTest
    static final ArchRule NO_STATIC_STATE = classes()
            .should(haveNoMutableStaticField())
            .because("two agents in one JVM must not share anything by accident");

    @ArchTest
    static final ArchRule NULL_MARKED = classes()
            .that(areNotGenerated())
            .should(resideInANullMarkedPackage())
            .because("absence is an Optional or a type of its own");

    private static DescribedPredicate<JavaClass> areNotGenerated() {
        return DescribedPredicate.describe(
                "are written by hand", type -> !type.getSimpleName().isEmpty());
    }

    private static ArchCondition<JavaClass> beUsedOnlyWithinTheirModule() {
        return new ArchCondition<>("be used only within their module") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String module = moduleOf(type);
                type.getDirectDependenciesToSelf().stream()
                        .filter(use -> !moduleOf(use.getOriginClass()).equals(module))
                        .forEach(use -> events.add(SimpleConditionEvent.violated(type, use.getDescription())));
            }
        };
    }

    private static String moduleOf(JavaClass type) {
        String inside = type.getPackageName().substring("io.shuzheng".length());
        int end = inside.indexOf('.', 1);
        return end < 0 ? inside : inside.substring(0, end);
    }

    private static ArchCondition<JavaClass> haveNoMutableStaticField() {
        return new ArchCondition<>("have no static field that is not final") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getFields().stream()
                        .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                        .filter(field -> !field.getModifiers().contains(JavaModifier.FINAL))
                        .filter(field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .forEach(field -> events.add(SimpleConditionEvent.violated(type, field.getFullName())));
            }
        };
    }

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a @NullMarked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(type, marked, type.getName() + " in " + type.getPackageName()));
            }
        };
    }
}
