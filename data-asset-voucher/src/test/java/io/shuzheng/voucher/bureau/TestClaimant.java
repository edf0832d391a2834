package io.shuzheng.voucher.bureau;

import static org.awaitility.Awaitility.await;

import io.shuzheng.agent.Agent;
import io.shuzheng.agent.AgentModule;
import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.didcomm.protocol.issuecredential.IssueCredentialState;
import io.shuzheng.didcomm.protocol.outofband.Invitation;
import io.shuzheng.holder.HolderListener;
import io.shuzheng.holder.HolderWallet;
import io.shuzheng.holder.StoredCredential;
import io.shuzheng.voucher.enterprise.ClaimedIdentity;
import io.shuzheng.voucher.enterprise.IdentityClaim;
import io.shuzheng.voucher.party.ActorTools;
import io.shuzheng.voucher.party.TestFoundedMarket;
import io.shuzheng.voucher.value.UnifiedSocialCreditCode;
import java.util.List;
import java.util.Optional;

/** An enterprise's agent with a wallet and a claim. */
final class TestClaimant implements HolderListener {

    private final TestFoundedMarket market;
    private final String name;
    HolderWallet wallet;
    IdentityClaim claim;

    TestClaimant(TestFoundedMarket market, String name) {
        this.market = market;
        this.name = name;
        ActorTools tools = market.tools(name);
        wallet = new HolderWallet(tools.engine(), tools.directory().resolve("tails"), this);
        claim = new IdentityClaim(wallet, tools.bureau());
        List<AgentModule> modules = List.of(wallet, claim);
        market.start(name, modules);
    }

    String name() {
        return name;
    }

    long abandoned() {
        return agent().context().store().read(wallet::issuances).stream()
                .filter(held -> held.exchange().state() == IssueCredentialState.ABANDONED)
                .count();
    }

    Agent agent() {
        return market.agent(name);
    }

    void claim(Invitation invitation, UnifiedSocialCreditCode uscc) {
        agent().context().store().run(work -> claim.begin(work, invitation, uscc));
    }

    ClaimedIdentity awaitEnd() {
        return await().atMost(TestFoundedMarket.PATIENCE)
                .until(
                        this::claimed,
                        claimed -> claimed.state() == ClaimedIdentity.State.HELD
                                || claimed.state() == ClaimedIdentity.State.REFUSED);
    }

    ClaimedIdentity claimed() {
        return agent().context().store().read(claim::find).orElseThrow();
    }

    List<StoredCredential> credentials() {
        return agent().context().store().read(wallet::credentials);
    }

    @Override
    public void credentialStored(
            UnitOfWork work, Connection connection, StoredCredential credential, Optional<String> parentThreadId) {
        claim.credentialStored(work, connection, credential);
    }

    @Override
    public void issuanceAbandoned(
            UnitOfWork work, Connection connection, String exchangeId, Optional<String> parentThreadId, String code) {
        claim.issuanceAbandoned(work, connection);
    }
}
