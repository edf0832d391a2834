package io.shuzheng.voucher.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.shuzheng.agent.Agent;
import io.shuzheng.agent.AgentConfiguration;
import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.connection.ConnectionState;
import io.shuzheng.agent.ledger.IndyLedger;
import io.shuzheng.agent.store.WalletKey;
import io.shuzheng.agent.transport.HttpTransport;
import io.shuzheng.anoncreds.AnonCredsPublisher;
import io.shuzheng.anoncreds.NonRevokedInterval;
import io.shuzheng.anoncreds.Nonce;
import io.shuzheng.anoncreds.PresentationRequest;
import io.shuzheng.anoncreds.RequestedAttribute;
import io.shuzheng.anoncreds.Schema;
import io.shuzheng.anoncreds.engine.AnonCredsEngine;
import io.shuzheng.anoncreds.engine.AnonCredsEngines;
import io.shuzheng.didcomm.protocol.issuecredential.IssueCredentialState;
import io.shuzheng.didcomm.protocol.outofband.Invitation;
import io.shuzheng.ledger.client.Genesis;
import io.shuzheng.ledger.client.IndyPool;
import io.shuzheng.ledger.client.IndyPools;
import io.shuzheng.ledger.embedded.EmbeddedLedger;
import io.shuzheng.ledger.embedded.EmbeddedLedgerConfiguration;
import io.shuzheng.ledger.request.LedgerIdentity;
import io.shuzheng.primitives.SecretBytes;
import java.math.BigInteger;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two agents that are issuer, holder and verifier each, on one connection: what one role is told must reach no other, though
 * they share the reports of their protocols.
 */
class ThreeRolesTest {

    private static final AnonCredsEngine ENGINE = AnonCredsEngines.javaEngine();
    private static final String[] NAMES = {"left", "right"};

    @TempDir
    private static Path folder;

    private static final TestThreeRoles[] ROLES = new TestThreeRoles[2];
    private static final Agent[] AGENTS = new Agent[2];
    private static final Connection[] CONNECTIONS = new Connection[2];
    private static final String[] DEFINITIONS = new String[2];
    private static EmbeddedLedger embedded;
    private static IndyPool pool;

    @BeforeAll
    static void start() {
        embedded = EmbeddedLedger.open(EmbeddedLedgerConfiguration.local(folder.resolve("ledger")));
        pool = IndyPools.open(Genesis.read(embedded.genesisFile()));
        IndyLedger ledger = new IndyLedger(pool, Clock.systemUTC());
        LedgerIdentity trustee = LedgerIdentity.fromSeed(EmbeddedLedgerConfiguration.defaultTrusteeSeed());
        AnonCredsPublisher publisher = ledger.registry().publisher(ledger.writer(trustee), Clock.systemUTC());
        HttpClient http = HttpTransport.client();
        for (int side = 0; side < 2; side++) {
            String name = NAMES[side];
            ROLES[side] = new TestThreeRoles(ENGINE, publisher, folder.resolve(name));
            AGENTS[side] = Agent.open(
                    AgentConfiguration.of(
                            name, folder.resolve(name + ".db"), WalletKey.raw(SecretBytes.copyOf(new byte[32])), 0),
                    ledger.environment(http, new SecureRandom()),
                    ROLES[side].modules());
            AGENTS[side].start();
            Schema schema = new Schema(name, "1.0", List.of("by_" + name), publisher.issuerId());
            DEFINITIONS[side] = ROLES[side].issuer.publish(schema, "t", true, 16);
        }
        connect();
    }

    private static void connect() {
        Invitation invitation = AGENTS[0]
                .context()
                .store()
                .execute(work -> AGENTS[0].context().connecting().invite(work, false));
        AGENTS[1].context().store().run(work -> AGENTS[1].context().connecting().accept(work, invitation));
        for (int side = 0; side < 2; side++) {
            Agent agent = AGENTS[side];
            CONNECTIONS[side] = await().atMost(TestFoundedMarket.PATIENCE)
                    .until(
                            () -> agent.context().store().read(agent.context().connections()::all),
                            all -> all.size() == 1 && all.get(0).state() == ConnectionState.ACTIVE)
                    .get(0);
        }
    }

    @AfterAll
    static void stop() {
        for (Agent agent : AGENTS) {
            agent.close();
        }
        pool.close();
        embedded.close();
    }

    @BeforeEach
    void forget() {
        for (TestThreeRoles roles : ROLES) {
            roles.told.clear();
            roles.taking = true;
        }
    }

    private static String offer(int side, String thread) {
        Map<String, String> values = Map.of("by_" + NAMES[side], "值");
        return AGENTS[side]
                .context()
                .store()
                .execute(work -> ROLES[side].issuer.offer(
                        work, CONNECTIONS[side], DEFINITIONS[side], values, Optional.of(thread)));
    }

    private static void ask(int side, String attribute, String thread) {
        PresentationRequest request = new PresentationRequest(
                "who",
                "1.0",
                new Nonce(BigInteger.ZERO),
                Map.of("r", RequestedAttribute.of(attribute)),
                Map.of(),
                Optional.of(NonRevokedInterval.until(Clock.systemUTC().instant().getEpochSecond())),
                PresentationRequest.Format.V1);
        AGENTS[side]
                .context()
                .store()
                .run(work -> ROLES[side].verifier.request(work, CONNECTIONS[side], request, Optional.of(thread)));
    }

    private static void awaitToldExactly(int side, String... words) {
        await().atMost(TestFoundedMarket.PATIENCE)
                .untilAsserted(() -> assertThat(ROLES[side].told).containsExactlyInAnyOrder(words));
    }

    @Test
    void whenBothIssueAndProveToEachOtherAtOnceThenEachRoleIsToldItsOwn() {
        offer(0, "a");
        offer(1, "b");
        awaitToldExactly(0, "issuer: issued a", "holder: stored b");
        awaitToldExactly(1, "issuer: issued b", "holder: stored a");
        forget();

        ask(0, "by_left", "c");
        ask(1, "by_right", "d");

        awaitToldExactly(0, "verifier: verified c", "holder: presentation accepted d");
        awaitToldExactly(1, "verifier: verified d", "holder: presentation accepted c");
    }

    @Test
    void whenBothDeclineOffersThenTheIssuersAreToldAndNoCredentialIsKept() {
        ROLES[0].taking = false;
        ROLES[1].taking = false;
        int before = credentials();
        offer(0, "e");
        offer(1, "f");
        decline(0, "f");
        decline(1, "e");

        awaitToldExactly(0, "issuer: refused e not-wanted", "holder: issuance abandoned f not-wanted");
        awaitToldExactly(1, "issuer: refused f not-wanted", "holder: issuance abandoned e not-wanted");
        assertThat(credentials()).isEqualTo(before);
    }

    @Test
    void whenNeitherHasWhatIsAskedThenTheVerifiersAreToldWhy() {
        ask(0, "nobody_has_this", "g");
        ask(1, "nobody_has_this", "h");

        awaitToldExactly(0, "verifier: declined g NO_CREDENTIAL", "holder: presentation abandoned h NO_CREDENTIAL");
        awaitToldExactly(1, "verifier: declined h NO_CREDENTIAL", "holder: presentation abandoned g NO_CREDENTIAL");
    }

    @Test
    void whenBothRefuseProposalsThenTheHoldersAreTold() {
        for (int side = 0; side < 2; side++) {
            TestThreeRoles roles = ROLES[side];
            Connection connection = CONNECTIONS[side];
            AGENTS[side]
                    .context()
                    .store()
                    .run(work -> roles.wallet.propose(work, connection, Map.of("name", "值"), Optional.of("i")));
        }

        awaitToldExactly(0, "holder: issuance abandoned i invalid-message");
        awaitToldExactly(1, "holder: issuance abandoned i invalid-message");
    }

    @Test
    void whenCredentialIsRevokedThenItsHolderKnowsAndItsOwnIssuesStand() {
        String exchange = offer(0, "j");
        awaitToldExactly(0, "issuer: issued j");
        awaitToldExactly(1, "holder: stored j");
        forget();

        AGENTS[0].context().store().run(work -> ROLES[0].issuer.revoke(work, exchange));

        awaitToldExactly(0, "issuer: revoked");
        await().atMost(TestFoundedMarket.PATIENCE)
                .until(() -> AGENTS[1].context().store().read(ROLES[1].wallet::credentials).stream()
                        .anyMatch(credential -> credential.revoked()));
        assertThat(ROLES[1].told).isEmpty();
    }

    private static int credentials() {
        int all = 0;
        for (int side = 0; side < 2; side++) {
            all += AGENTS[side]
                    .context()
                    .store()
                    .read(ROLES[side].wallet::credentials)
                    .size();
        }
        return all;
    }

    private static void decline(int side, String thread) {
        TestThreeRoles roles = ROLES[side];
        String exchange = await().atMost(TestFoundedMarket.PATIENCE)
                .until(
                        () -> AGENTS[side].context().store().read(roles.wallet::issuances).stream()
                                .filter(held -> held.parentThreadId().equals(Optional.of(thread)))
                                .filter(held -> held.exchange().state() == IssueCredentialState.OFFER_RECEIVED)
                                .toList(),
                        found -> !found.isEmpty())
                .get(0)
                .id();
        AGENTS[side].context().store().run(work -> roles.wallet.decline(work, exchange, "not-wanted"));
    }
}
