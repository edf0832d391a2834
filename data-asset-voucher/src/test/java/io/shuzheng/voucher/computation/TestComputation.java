package io.shuzheng.voucher.computation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.shuzheng.agent.Agent;
import io.shuzheng.agent.AgentModule;
import io.shuzheng.agent.handler.ProblemReportHandler;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.agent.store.WalletReader;
import io.shuzheng.computation.contract.ComputationContract;
import io.shuzheng.computation.dataset.CreditApplicant;
import io.shuzheng.computation.dataset.CreditAttribute;
import io.shuzheng.computation.dataset.CreditIndicator;
import io.shuzheng.computation.dataset.GermanCredit;
import io.shuzheng.computation.engine.ComputationResult;
import io.shuzheng.computation.score.PrivateScore;
import io.shuzheng.computation.scorecard.Scorecard;
import io.shuzheng.computation.scorecard.ScorecardTrainer;
import io.shuzheng.didcomm.did.Did;
import io.shuzheng.evidence.log.TransparentStatement;
import io.shuzheng.evidence.statement.Subject;
import io.shuzheng.primitives.SaltedDigest;
import io.shuzheng.voucher.evidence.EvidenceListener;
import io.shuzheng.voucher.evidence.EvidenceRecorder;
import io.shuzheng.voucher.market.MarketEntry;
import io.shuzheng.voucher.market.MarketFounding;
import io.shuzheng.voucher.market.MarketRole;
import io.shuzheng.voucher.message.VoucherMessage;
import io.shuzheng.voucher.party.Party;
import io.shuzheng.voucher.party.TestFoundedMarket;
import io.shuzheng.voucher.value.ApplicationId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;

/** Bank, logistics company and operation centre as agents over HTTP, in a founded market, with one published model. */
final class TestComputation implements AutoCloseable {

    static final GermanCredit DATA = GermanCredit.load();
    static final Scorecard SCORECARD = ScorecardTrainer.train(
            CreditAttribute.layout(),
            DATA.training().stream().map(CreditApplicant::example).toList());
    static final String VERSION = "2026-11";
    /** The only application of which the centre knows nothing. */
    static final ApplicationId UNKNOWN = new ApplicationId("00000000-0000-4000-8000-000000000000");

    static final String BANK = "bank";
    static final String LOGISTICS = "logistics";
    static final String CENTRE = "centre";

    private static final Map<String, MarketRole> ROLES =
            Map.of(BANK, MarketRole.BANK, LOGISTICS, MarketRole.LOGISTICS_COMPANY, CENTRE, MarketRole.OPERATION_CENTRE);

    /** What a listener was told, in a line. */
    final List<String> told = new CopyOnWriteArrayList<>();

    /** The problem reports that agents have got, each as its agent and the explanation. */
    final List<String> problems = new CopyOnWriteArrayList<>();

    final Instant expiry = Instant.now().plus(Duration.ofHours(1));
    final TestFoundedMarket market;
    private final Map<String, Did> dids = new ConcurrentHashMap<>();
    private final Map<String, EvidenceRecorder> evidence = new ConcurrentHashMap<>();
    ScoreBank bank;
    ScoreProvider provider;
    ScoreCoordinator coordinator;

    TestComputation(Path folder) {
        market = new TestFoundedMarket(folder);
        bank = newBank();
        provider = newProvider();
        coordinator = newCoordinator();
        for (String name : List.of(CENTRE, LOGISTICS, BANK)) {
            MarketEntry entry = new MarketEntry(market.ledger, market.bureauDid);
            Agent agent = market.enrol(start(name, entry), entry, ROLES.get(name));
            dids.put(name, MarketFounding.publicDid(agent.context()).did());
        }
        dids.put("bureau", market.bureauDid);
        listen("bureau", market.bureauAgent());
        publish();
    }

    void publish() {
        SaltedDigest model = bank.publishModel(VERSION, SCORECARD, what -> told.add("progress " + what));
        await().atMost(TestFoundedMarket.PATIENCE)
                .until(() -> read(LOGISTICS, reader -> WalletModels.accepted(reader, model))
                                .isPresent()
                        && read(CENTRE, reader -> WalletModels.committed(reader, model))
                                .isPresent());
    }

    private ScoreBank newBank() {
        return new ScoreBank(market.directory(), recorder(BANK), new Told(BANK));
    }

    private ScoreProvider newProvider() {
        return new ScoreProvider(
                market.directory(), Arrays.asList(CreditIndicator.values()), recorder(LOGISTICS), new Told(LOGISTICS));
    }

    private ScoreCoordinator newCoordinator() {
        return new ScoreCoordinator(
                market.directory(),
                recorder(CENTRE),
                new Told(CENTRE),
                (reader, application) -> !application.equals(UNKNOWN));
    }

    private EvidenceRecorder recorder(String name) {
        EvidenceRecorder recorder = new EvidenceRecorder(() -> market.bureauDid, EvidenceListener.none());
        evidence.put(name, recorder);
        return recorder;
    }

    private Agent start(String name, MarketEntry entry) {
        AgentModule score = name.equals(BANK) ? bank : name.equals(LOGISTICS) ? provider : coordinator;
        Agent agent = market.start(name, List.of(evidence.get(name), score, entry));
        listen(name, agent);
        return agent;
    }

    private void listen(String name, Agent agent) {
        agent.context().events().listen(event -> {
            if (event.topic().equals(ProblemReportHandler.RECEIVED)) {
                problems.add(name + " " + event.data().path("explanation").asString(""));
            }
        });
    }

    void stop(String name) {
        market.stop(name);
    }

    /** Opens a stopped agent's wallet again, with modules that remember nothing. */
    void startAgain(String name) {
        switch (name) {
            case BANK -> bank = newBank();
            case LOGISTICS -> provider = newProvider();
            default -> coordinator = newCoordinator();
        }
        start(name, new MarketEntry(market.ledger, market.bureauDid));
    }

    /** Starts whoever is still stopped. */
    void startAll() {
        ROLES.keySet().stream()
                .filter(name -> Optional.ofNullable(market.agent(name)).isEmpty())
                .forEach(this::startAgain);
    }

    void restart(String... names) {
        for (String name : names) {
            stop(name);
            startAgain(name);
        }
    }

    static CreditApplicant applicant(int index) {
        return DATA.applicants().get(index);
    }

    /** Score and indicators are those that the plain scorecard and the plain features have. */
    static void assertIsPlainScore(CreditApplicant applicant, ComputationResult result) {
        assertThat(result.outputs())
                .containsEntry("joint_score", SCORECARD.score(applicant.values()))
                .containsEntry("existing_credits", CreditIndicator.EXISTING_CREDITS.of(applicant.values()))
                .containsEntry("years_employed", CreditIndicator.YEARS_EMPLOYED.of(applicant.values()))
                .hasSize(3);
    }

    static ApplicationId application(CreditApplicant applicant) {
        return new ApplicationId("7d1f0a52-0000-4000-8000-%012d".formatted(applicant.number()));
    }

    ContractTerms terms() {
        return new ContractTerms(
                "loan-risk-assessment",
                PrivateScore.ID,
                List.of("joint_score", "existing_credits", "years_employed"),
                expiry);
    }

    void bankCommits(CreditApplicant applicant) {
        run(
                BANK,
                work -> bank.commit(
                        work, application(applicant), StatedFeatures.terms(applicant.statedValues()), terms()));
    }

    void providerCommits(CreditApplicant applicant) {
        run(LOGISTICS, work -> provider.commit(work, application(applicant), applicant.providerValues(), terms()));
    }

    void centreBegins(CreditApplicant applicant) {
        run(CENTRE, work -> coordinator.begin(work, application(applicant), terms()));
    }

    ComputationResult awaitResult(CreditApplicant applicant) {
        ApplicationId application = application(applicant);
        await().atMost(TestFoundedMarket.PATIENCE)
                .until(() -> read(CENTRE, reader -> coordinator.result(reader, application))
                        .isPresent());
        return read(CENTRE, reader -> coordinator.result(reader, application)).orElseThrow();
    }

    /** The score's three steps, and its result. */
    ComputationResult compute(CreditApplicant applicant) {
        bankCommits(applicant);
        providerCommits(applicant);
        centreBegins(applicant);
        return awaitResult(applicant);
    }

    void send(String from, String to, VoucherMessage message, String thread) {
        run(from, work -> new Party(market.agent(from).context()).sendTo(work, did(to), message, thread));
    }

    /** The application at a data party; its contract, once signed, is in it. */
    DataPartyCase partyCase(String name, CreditApplicant applicant) {
        return read(
                        name,
                        reader -> reader.find(
                                DataPartyCase.TYPE, application(applicant).value()))
                .orElseThrow();
    }

    Optional<CoordinatorCase> centreCase(CreditApplicant applicant) {
        return read(
                CENTRE,
                reader ->
                        reader.find(CoordinatorCase.TYPE, application(applicant).value()));
    }

    /** Waits until the centre has so many inputs. */
    void awaitInputs(CreditApplicant applicant, int count) {
        await().atMost(TestFoundedMarket.PATIENCE)
                .until(() -> centreCase(applicant)
                        .filter(known -> known.inputs().size() >= count)
                        .isPresent());
    }

    /** Waits until the proposed contract at the centre has so many signatures, its own included. */
    void awaitSignatures(CreditApplicant applicant, int count) {
        await().atMost(TestFoundedMarket.PATIENCE)
                .until(() -> centreCase(applicant)
                        .flatMap(CoordinatorCase::contract)
                        .filter(contract -> contract.toJson().path("signatures").size() >= count)
                        .isPresent());
    }

    Did did(String name) {
        return Optional.ofNullable(dids.get(name)).orElseThrow();
    }

    List<TransparentStatement> logged(String name, CreditApplicant applicant) {
        Subject subject = Subject.application(application(applicant).value());
        return read(name, reader -> evidence.get(name).receiptsOf(reader, subject));
    }

    void awaitTold(String name, String what, CreditApplicant applicant) {
        String line = name + " " + what + " " + application(applicant);
        await().atMost(TestFoundedMarket.PATIENCE).until(() -> told.contains(line));
    }

    /** Sends what must be refused, and waits until the sender knows why. */
    void sendRefused(String from, String to, VoucherMessage message, String thread, String code) {
        String beginning = from + " refused: " + code + ":";
        long before = count(beginning);
        send(from, to, message, thread);
        await().atMost(TestFoundedMarket.PATIENCE)
                .untilAsserted(() -> assertThat(count(beginning))
                        .as("%s among %s", beginning, problems)
                        .isEqualTo(before + 1));
    }

    long count(String beginning) {
        return problems.stream()
                .filter(problem -> problem.startsWith(beginning))
                .count();
    }

    <T> T read(String name, Function<WalletReader, T> function) {
        return market.agent(name).context().store().read(function);
    }

    void run(String name, Consumer<UnitOfWork> step) {
        market.agent(name).context().store().run(step);
    }

    @Override
    public void close() {
        market.close();
    }

    private final class Told implements ComputationListener {

        private final String name;

        Told(String name) {
            this.name = name;
        }

        private void tell(UnitOfWork work, String what, ApplicationId application) {
            work.afterCommit(() -> told.add(name + " " + what + " " + application));
        }

        @Override
        public void contractConcluded(UnitOfWork work, ApplicationId application, ComputationContract contract) {
            tell(work, "concluded", application);
        }

        @Override
        public void shared(UnitOfWork work, ApplicationId application, SaltedDigest share) {
            tell(work, "shared", application);
        }

        @Override
        public void computed(
                UnitOfWork work, ApplicationId application, ComputationContract contract, ComputationResult result) {
            tell(work, "computed", application);
        }

        @Override
        public void failed(UnitOfWork work, ApplicationId application, String code) {
            tell(work, "failed " + code, application);
        }

        @Override
        public void contractRefused(UnitOfWork work, ApplicationId application, String code) {
            tell(work, "contract refused " + code, application);
        }
    }
}
