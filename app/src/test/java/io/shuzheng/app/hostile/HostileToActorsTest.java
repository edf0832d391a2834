package io.shuzheng.app.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.agent.Agent;
import io.shuzheng.agent.AgentConfiguration;
import io.shuzheng.agent.AgentEnvironment;
import io.shuzheng.agent.AgentModule;
import io.shuzheng.agent.ledger.IndyLedger;
import io.shuzheng.agent.queue.QueueName;
import io.shuzheng.agent.store.WalletKey;
import io.shuzheng.agent.transport.HttpTransport;
import io.shuzheng.anoncreds.engine.AnonCredsEngine;
import io.shuzheng.anoncreds.engine.AnonCredsEngines;
import io.shuzheng.didcomm.did.Did;
import io.shuzheng.didcomm.message.Message;
import io.shuzheng.ledger.client.Genesis;
import io.shuzheng.ledger.client.IndyPool;
import io.shuzheng.ledger.client.IndyPools;
import io.shuzheng.ledger.embedded.EmbeddedLedger;
import io.shuzheng.ledger.embedded.EmbeddedLedgerConfiguration;
import io.shuzheng.ledger.request.LedgerIdentity;
import io.shuzheng.primitives.SecretBytes;
import io.shuzheng.voucher.bureau.Bureau;
import io.shuzheng.voucher.enterprise.Enterprise;
import io.shuzheng.voucher.market.MarketFounding;
import io.shuzheng.voucher.message.VoucherProtocol;
import io.shuzheng.voucher.party.ActorTools;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody who is connected, and no member of the market, sends actors each message of the voucher protocol, empty. */
class HostileToActorsTest {

    @TempDir
    private static Path folder;

    private static final Map<String, Agent> ACTORS = new LinkedHashMap<>();
    private static final List<AutoCloseable> OPEN = new ArrayList<>();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static AgentEnvironment environment;

    @BeforeAll
    static void start() {
        EmbeddedLedger embedded = EmbeddedLedger.open(EmbeddedLedgerConfiguration.local(folder.resolve("ledger")));
        IndyPool pool = IndyPools.open(Genesis.read(embedded.genesisFile()));
        IndyLedger ledger = new IndyLedger(pool, Clock.systemUTC());
        environment = ledger.environment(HttpTransport.client(), RANDOM);
        AnonCredsEngine engine = AnonCredsEngines.javaEngine();
        Agent bureau = start("bureau", new Bureau(ledger, engine, folder.resolve("bureau-files"), RANDOM).modules());
        Did did = new MarketFounding(ledger)
                .found(LedgerIdentity.fromSeed(EmbeddedLedgerConfiguration.defaultTrusteeSeed()), bureau.context());
        start("enterprise", new Enterprise(tools(ledger, engine, did, "enterprise")).modules());
        OPEN.add(pool);
        OPEN.add(embedded);
    }

    private static ActorTools tools(IndyLedger ledger, AnonCredsEngine engine, Did bureau, String name) {
        return new ActorTools(ledger, engine, folder.resolve(name + "-files"), bureau);
    }

    private static Agent start(String name, List<AgentModule> modules) {
        Agent agent = Agent.open(configuration(name), environment, modules);
        agent.start();
        ACTORS.put(name, agent);
        OPEN.add(agent);
        return agent;
    }

    private static AgentConfiguration configuration(String name) {
        return AgentConfiguration.of(
                name, folder.resolve(name + ".db"), WalletKey.raw(SecretBytes.random(32, RANDOM)), 0);
    }

    @AfterAll
    static void stop() throws Exception {
        for (AutoCloseable each : OPEN) {
            each.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bureau", "enterprise"})
    void whenMessageOfTheProtocolIsEmptyThenSenderIsToldAndWalletStaysAsItWas(String name) throws Exception {
        Agent actor = ACTORS.get(name);
        try (HostilePeer peer = new HostilePeer(configuration("peer-of-" + name), environment, actor)) {
            Path wallet = folder.resolve(name + ".db");
            Map<String, ?> before = WalletContent.of(wallet, HostileWorld.QUEUES);
            List<Message> messages = new ArrayList<>();
            VoucherProtocol.messageTypes().stream()
                    .filter(type -> !type.name().equals("problem-report"))
                    .forEach(type -> messages.add(HostileMessages.empty(type.toString())));
            peer.send(messages);

            assertThat(messages)
                    .filteredOn(message -> peer.reportOn(message.threadId()).isEmpty())
                    .as("were not refused")
                    .extracting(message -> message.type().toString())
                    .isEmpty();
            assertThat(WalletContent.of(wallet, HostileWorld.QUEUES)).isEqualTo(before);
            assertThat(actor.health().depths().get(QueueName.INBOX).failed()).isZero();
        }
    }
}
