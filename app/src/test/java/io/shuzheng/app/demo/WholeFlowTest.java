package io.shuzheng.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.app.Shuzheng;
import io.shuzheng.app.actor.SyntheticEnterprise;
import io.shuzheng.app.actor.SyntheticEnterprises;
import io.shuzheng.app.capture.CapturedExchange;
import io.shuzheng.app.capture.WireRules;
import io.shuzheng.app.capture.WireTap;
import io.shuzheng.app.python.PythonLibrary;
import io.shuzheng.ledger.embedded.EmbeddedLedger;
import io.shuzheng.ledger.embedded.EmbeddedLedgerConfiguration;
import io.shuzheng.primitives.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The whole flow, from nothing to audited decisions, twice on one work directory, and all that it leaves and sends. */
class WholeFlowTest {

    private static final int APPLICANTS = 3;

    private static Path work;
    private static WireTap wire;
    private static Run first;
    private static Run second;

    /** A run of the command: what it printed, and its progress. */
    private record Run(int exit, List<String> out, String err) {

        static Run of(String... arguments) {
            StringWriter out = new StringWriter();
            StringWriter err = new StringWriter();
            int exit = Shuzheng.commandLine()
                    .setOut(new PrintWriter(out, true))
                    .setErr(new PrintWriter(err, true))
                    .execute(arguments);
            return new Run(exit, out.toString().lines().toList(), err.toString());
        }

        static Run demo(int applicants) {
            Run run = of("demo", "--applicants", Integer.toString(applicants), "--work", work.toString(), "--json");
            assertThat(run.exit).as(run.err).isEqualTo(Shuzheng.DONE);
            return run;
        }

        private List<ObjectNode> with(String member) {
            return out.stream()
                    .map(Json::parseObject)
                    .filter(line -> line.has(member))
                    .toList();
        }

        List<String> applications() {
            return with("decision").stream()
                    .map(line -> line.path("application").asString())
                    .toList();
        }

        List<String> vouchers() {
            return Pattern.compile("audited the voucher (\\S+)")
                    .matcher(err)
                    .results()
                    .map(MatchResult::group)
                    .map(text -> text.substring(text.lastIndexOf(' ') + 1))
                    .toList();
        }

        void requireWhole(int applicants) {
            Map<String, List<Integer>> steps = with("step").stream()
                    .collect(Collectors.groupingBy(
                            line -> line.path("application").asString(),
                            Collectors.mapping(line -> line.path("step").asInt(), Collectors.toList())));
            assertThat(steps.keySet()).hasSize(applicants).containsExactlyInAnyOrderElementsOf(applications());
            assertThat(steps.values())
                    .allSatisfy(each -> assertThat(each)
                            .containsExactlyInAnyOrderElementsOf(
                                    IntStream.rangeClosed(0, 10).boxed().toList()));
            assertThat(with("audit"))
                    .allSatisfy(
                            line -> assertThat(line.path("audit").asString()).isEqualTo("intact"));
        }
    }

    @BeforeAll
    static void runTwice(@TempDir Path folder) {
        work = folder.resolve("work");
        wire = WireTap.open();
        first = Run.demo(APPLICANTS);
        second = Run.demo(1);
    }

    @AfterAll
    static void close() {
        wire.close();
    }

    private static List<String> applications() {
        return Stream.concat(first.applications().stream(), second.applications().stream())
                .toList();
    }

    @Test
    void whenThreeApplyThenAllAreDecidedByTheirDataAndAudited() {
        first.requireWhole(APPLICANTS);
        JsonNode summary = Json.parse(first.out().get(first.out().size() - 1));
        assertThat(summary.path("applications").asInt()).isEqualTo(APPLICANTS);
        assertThat(summary.path("approved").asInt()).isPositive();
        assertThat(summary.path("declined").asInt()).isPositive();
        assertThat(first.err()).contains("safe primes");
    }

    @Test
    void whenRunAgainThenItContinuesWithTheSameKeysAndTheNextEnterprise() {
        second.requireWhole(1);
        assertThat(second.err()).doesNotContain("primes");
        assertThat(second.applications()).doesNotContainAnyElementsOf(first.applications());
    }

    /** The command finds what the demo found; the voucher is named in the progress. */
    @Test
    void whenVoucherIsAuditedByCommandThenItsLineageIsIntact() {
        String voucher = first.vouchers().get(0);

        Run audit = Run.of("audit", voucher, "--work", work.toString());

        assertThat(audit.exit()).as("%s %s", audit.out(), audit.err()).isEqualTo(Shuzheng.DONE);
        assertThat(String.join("\n", audit.out()))
                .contains("application-received", "blank-spent", "voucher-issued", "lending-decided")
                .contains("voucher " + voucher + ": intact");
    }

    @Test
    void whenPresentationsAreHeldThenTheCommandVerifiesThem() {
        Run verify = Run.of("verify", "--dir", work.resolve("presentations").toString());

        assertThat(verify.exit()).as("%s", verify.out()).isEqualTo(Shuzheng.DONE);
        assertThat(verify.out().stream().map(line -> line.split("\t", 2)[0]))
                .containsExactlyInAnyOrderElementsOf(applications());
    }

    @Test
    void whenPresentationsAreHeldThenTheLibraryFromPyPiVerifiesThemAndNoChangedOne(@TempDir Path folder)
            throws Exception {
        assertThat(PythonLibrary.ANONCREDS.run("verify_presentations.py", work.resolve("presentations")))
                .containsExactlyInAnyOrderElementsOf(applications().stream()
                        .map(application -> application + " verified")
                        .toList());

        Path held = work.resolve("presentations").resolve(applications().get(0));
        Path changed = Files.createDirectory(folder.resolve("changed"));
        Files.copy(held.resolve("presentation.json"), changed.resolve("presentation.json"));
        Files.copy(held.resolve("objects.json"), changed.resolve("objects.json"));
        ObjectNode request = read(held.resolve("request.json")).put("nonce", "1234567890");
        Files.writeString(changed.resolve("request.json"), Json.write(request));
        assertThat(PythonLibrary.ANONCREDS.run("verify_presentations.py", folder))
                .singleElement()
                .asString()
                .startsWith("changed refused");
    }

    private static ObjectNode read(Path file) throws IOException {
        return Json.parseObject(Files.readString(file));
    }

    @Test
    void whenDefinitionsAreReadByTheClientFromPyPiThenTheyAreThoseOfBureauAndCentre() throws Exception {
        List<ObjectNode> published;
        try (EmbeddedLedger ledger = EmbeddedLedger.open(EmbeddedLedgerConfiguration.local(work.resolve("ledger")))) {
            published = PythonLibrary.INDY_VDR.run("read_definitions.py", ledger.genesisFile()).stream()
                    .map(Json::parseObject)
                    .toList();
        }
        String did = read(work.resolve("market.json")).path("bureau").asString();
        String bureau = did.substring(did.lastIndexOf(':') + 1);
        Map<String, Set<String>> schemas = of(published, "schema").values().stream()
                .collect(Collectors.groupingBy(
                        line -> line.path("author").asString().equals(bureau) ? "bureau" : "centre",
                        Collectors.mapping(line -> line.at("/data/name").asString(), Collectors.toSet())));
        assertThat(schemas)
                .isEqualTo(Map.of(
                        "bureau", Set.of("enterprise-identity", "blank-voucher"),
                        "centre", Set.of("data-asset-voucher")));
        assertThat(of(published, "credential-definition")).hasSize(3);
        assertThat(of(published, "revocation-registry")).hasSizeGreaterThanOrEqualTo(3);
        for (String application : applications()) {
            assertHolds(read(work.resolve("presentations").resolve(application).resolve("objects.json")), published);
        }
    }

    private static Map<String, ObjectNode> of(List<ObjectNode> published, String kind) {
        return published.stream()
                .filter(line -> line.path("kind").asString().equals(kind))
                .collect(Collectors.toMap(line -> line.path("id").asString(), line -> line));
    }

    /** What lies beside a presentation is what the ledger says. */
    private static void assertHolds(ObjectNode objects, List<ObjectNode> published) {
        objects.path("schemas").properties().forEach(each -> {
            JsonNode data = of(published, "schema").get(each.getKey()).path("data");
            assertThat(each.getValue().path("name")).isEqualTo(data.path("name"));
            assertThat(each.getValue().path("attrNames")).hasSameElementsAs(data.path("attr_names"));
        });
        assertThat(objects.path("credentialDefinitions").properties())
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.getValue().path("value"))
                        .isEqualTo(of(published, "credential-definition")
                                .get(each.getKey())
                                .path("data")));
        objects.path("revocationRegistryDefinitions").properties().forEach(each -> {
            JsonNode data =
                    of(published, "revocation-registry").get(each.getKey()).at("/data/value");
            for (String member : List.of("publicKeys", "maxCredNum", "tailsHash", "tailsLocation")) {
                assertThat(each.getValue().path("value").path(member))
                        .as(member)
                        .isEqualTo(data.path(member));
            }
        });
        objects.path("revocationStatusLists")
                .forEach(each -> assertThat(of(published, "revocation-registry")
                                .get(each.path("revRegDefId").asString())
                                .at("/state/accum_to/value/accum"))
                        .isEqualTo(each.path("currentAccumulator")));
    }

    @Test
    void whenActorsTalkThenOnlyEnvelopesAndTailsFilesCrossTheWire() throws IOException {
        List<String> words = new ArrayList<>(List.of(
                "urn:shuzheng:",
                "https://didcomm.org",
                "loan-application",
                "data-authorization",
                "voucher-request",
                "computation-message",
                "lending-decision",
                "issue-credential",
                "present-proof",
                "shuzheng-invoice+jws",
                "joint_score",
                "unified_social_credit_code",
                "did:peer:",
                "did:sov:",
                "did:indy:"));
        words.addAll(applications());
        words.addAll(first.vouchers());
        for (SyntheticEnterprise each : SyntheticEnterprises.load().all().subList(0, APPLICANTS + 1)) {
            words.add(each.name());
            words.add(each.code().value());
        }
        String bureau = read(work.resolve("market.json")).path("bureau").asString();
        words.add(bureau.substring(bureau.lastIndexOf(':') + 1));

        List<CapturedExchange> captured = wire.all();
        new WireRules(words).check(captured);

        assertThat(captured).anyMatch(exchange -> exchange.path().startsWith("/tails/"));
        int toActors = 0;
        for (String actor : List.of("bureau", "operation-centre", "logistics-company", "bank", "regulator")) {
            assertThat(posts(actor))
                    .as(actor)
                    .isGreaterThanOrEqualTo(applications().size());
            toActors += posts(actor);
        }
        for (int number = 1; number <= applications().size(); number++) {
            String enterprise = "enterprise-" + number;
            assertThat(posts(enterprise)).as(enterprise).isGreaterThanOrEqualTo(8);
            toActors += posts(enterprise);
        }
        assertThat(toActors)
                .as("nobody else was sent anything")
                .isEqualTo(captured.stream()
                        .filter(exchange -> exchange.method().equals("POST"))
                        .count());
    }

    private static int posts(String actor) throws IOException {
        String port = Files.readString(work.resolve("actors").resolve(actor).resolve("port"));
        return (int) wire.to(Integer.parseInt(port.strip())).stream()
                .filter(exchange -> exchange.method().equals("POST"))
                .count();
    }
}
