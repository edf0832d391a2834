package io.shuzheng.voucher.blank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.shuzheng.agent.Agent;
import io.shuzheng.agent.AgentModule;
import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.handler.ProblemReportHandler;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.agent.store.WalletReader;
import io.shuzheng.didcomm.did.Did;
import io.shuzheng.didcomm.message.Message;
import io.shuzheng.didcomm.protocol.issuecredential.IssueCredentialExchange;
import io.shuzheng.holder.HolderListener;
import io.shuzheng.holder.HolderWallet;
import io.shuzheng.holder.StoredCredential;
import io.shuzheng.voucher.document.SignedDocument;
import io.shuzheng.voucher.document.SpendReceipt;
import io.shuzheng.voucher.market.MarketEntry;
import io.shuzheng.voucher.market.MarketRole;
import io.shuzheng.voucher.message.VoucherMessage;
import io.shuzheng.voucher.message.VoucherProtocol;
import io.shuzheng.voucher.party.ActorTools;
import io.shuzheng.voucher.party.Party;
import io.shuzheng.voucher.party.TestFoundedMarket;
import io.shuzheng.voucher.value.SerialNumber;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** An organisation with a wallet and a purse, over HTTP; the operation centre, or somebody who would like to be. */
final class TestCentre implements HolderListener, BlankListener {

    private final TestFoundedMarket market;
    private final String name;

    /** What the purse's listener was told, in a line. */
    final List<String> told = new CopyOnWriteArrayList<>();

    /** Explanations of problem reports that nobody owns. */
    final List<String> problems = new CopyOnWriteArrayList<>();

    /** Whether offers are taken at once. */
    volatile boolean taking = true;

    HolderWallet wallet;
    BlankPurse purse;

    TestCentre(TestFoundedMarket market, String name, MarketRole role) {
        this.market = market;
        this.name = name;
        ActorTools tools = market.tools(name);
        wallet = newWallet(tools);
        purse = new BlankPurse(tools.bureau(), this);
        listen(market.join(name, role, List.of(wallet, purse)));
    }

    private HolderWallet newWallet(ActorTools tools) {
        return new HolderWallet(tools.engine(), tools.directory().resolve("tails"), this);
    }

    void stop() {
        market.stop(name);
    }

    /** Opens the wallet again, with modules that remember nothing. */
    void start() {
        ActorTools tools = market.tools(name);
        wallet = newWallet(tools);
        purse = new BlankPurse(tools.bureau(), this);
        List<AgentModule> modules = List.of(wallet, purse, new MarketEntry(market.ledger, market.bureauDid));
        listen(market.start(name, modules));
    }

    void restart() {
        stop();
        start();
    }

    private void listen(Agent agent) {
        agent.context().events().listen(event -> {
            if (event.topic().equals(ProblemReportHandler.RECEIVED)) {
                problems.add(event.data().path("explanation").asString(""));
            }
        });
    }

    Agent agent() {
        return market.agent(name);
    }

    Did did() {
        return read(new Party(agent().context())::self).did();
    }

    <T> T execute(Function<UnitOfWork, T> function) {
        return agent().context().store().execute(function);
    }

    <T> T read(Function<WalletReader, T> function) {
        return agent().context().store().read(function);
    }

    String request() {
        return execute(work -> purse.request(work));
    }

    HeldBlank held(String request) {
        return read(reader -> purse.find(reader, request)).orElseThrow();
    }

    HeldBlank awaitState(String request, HeldBlank.State state) {
        return await().atMost(TestFoundedMarket.PATIENCE).until(() -> held(request), blank -> blank.state() == state);
    }

    /** Asks for a blank, and waits until it is in the wallet. */
    HeldBlank receive() {
        return awaitState(request(), HeldBlank.State.HELD);
    }

    List<StoredCredential> credentials() {
        return read(wallet::credentials);
    }

    /** The wallet's credential that is this blank. */
    StoredCredential credential(HeldBlank blank) {
        return read(reader -> wallet.credential(reader, blank.credential().orElseThrow()))
                .orElseThrow();
    }

    /** Sends the bureau whatever, past the purse. */
    void send(VoucherMessage message, String thread) {
        send(VoucherProtocol.write(message, agent().context().ids().next(), thread));
    }

    void send(Message message) {
        Party party = new Party(agent().context());
        execute(work -> {
            Connection bureau = party.connectionTo(work, market.bureauDid);
            party.context().messenger().send(work, bureau, message);
            return bureau;
        });
    }

    /** Sends the bureau what it must refuse, and waits until it has. */
    void sendRefused(VoucherMessage message, String thread, String reason) {
        int before = problems.size();
        send(message, thread);
        assertThat(nextProblem(before)).isEqualTo(reason);
    }

    /** The first report after so many. */
    String nextProblem(int before) {
        await().atMost(TestFoundedMarket.PATIENCE).until(() -> problems.size() > before);
        return problems.get(before);
    }

    private void tell(UnitOfWork work, String line) {
        work.afterCommit(() -> told.add(line));
    }

    @Override
    public boolean accepts(Connection connection, IssueCredentialExchange offer) {
        return taking;
    }

    @Override
    public void credentialStored(
            UnitOfWork work, Connection connection, StoredCredential credential, Optional<String> parentThreadId) {
        purse.credentialStored(work, connection, credential, parentThreadId);
    }

    @Override
    public void issuanceAbandoned(
            UnitOfWork work, Connection connection, String exchangeId, Optional<String> parentThreadId, String code) {
        purse.issuanceAbandoned(work, connection, parentThreadId, code);
    }

    @Override
    public void blankReceived(UnitOfWork work, String requestId, SerialNumber serial) {
        tell(work, "received " + requestId + " " + serial.value());
    }

    @Override
    public void blankSpent(UnitOfWork work, SerialNumber serial, SignedDocument<SpendReceipt> receipt) {
        tell(work, "spent " + serial.value());
    }

    @Override
    public void blankRefused(UnitOfWork work, String requestId, Optional<SerialNumber> serial, String reason) {
        tell(work, "refused " + requestId + " " + reason);
    }
}
