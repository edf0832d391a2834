package io.shuzheng.voucher.logistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.shuzheng.agent.Agent;
import io.shuzheng.computation.dataset.CreditIndicator;
import io.shuzheng.computation.scorecard.FeatureValues;
import io.shuzheng.didcomm.did.DidKey;
import io.shuzheng.primitives.Ed25519PrivateKey;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.SaltedDigest;
import io.shuzheng.primitives.SecretBytes;
import io.shuzheng.voucher.authorization.AuthorizedIdentity;
import io.shuzheng.voucher.authorization.IdentityEnvelope;
import io.shuzheng.voucher.authorization.LendingPurpose;
import io.shuzheng.voucher.document.AuthorizationReceipt;
import io.shuzheng.voucher.document.DataAuthorization;
import io.shuzheng.voucher.document.SignedDocument;
import io.shuzheng.voucher.logistics.DataOrder.Stage;
import io.shuzheng.voucher.market.MarketRole;
import io.shuzheng.voucher.message.PurchaseRequest;
import io.shuzheng.voucher.message.VoucherRequest;
import io.shuzheng.voucher.party.Party;
import io.shuzheng.voucher.party.TestFoundedMarket;
import io.shuzheng.voucher.party.VoucherMessages;
import io.shuzheng.voucher.value.ApplicationId;
import io.shuzheng.voucher.value.UnifiedSocialCreditCode;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A logistics company whose orders come to nothing, with an operation centre that makes no voucher: the bank is told. */
class DataOrderRefusalTest {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final UnifiedSocialCreditCode KNOWN = UnifiedSocialCreditCode.complete("91440300MA5EXAMP0");
    private static final UnifiedSocialCreditCode UNKNOWN = UnifiedSocialCreditCode.complete("91310000000000001");

    /** What the bank was told: application, code and reason. */
    private static List<String> told;

    @TempDir
    private static Path folder;

    private static TestFoundedMarket market;
    private static Agent bank;
    private static Agent centre;
    private static Agent logistics;

    @BeforeAll
    static void open() {
        market = new TestFoundedMarket(folder);
        centre = market.join(
                "centre",
                MarketRole.OPERATION_CENTRE,
                List.of((context, installation) -> installation.handle(new VoucherMessages()
                        .on(VoucherRequest.NAME, VoucherRequest.class, (work, from, message, thread) -> {
                            throw new InvalidInputException("there is no such receipt");
                        }))));
        DataHolding holding = code -> code.equals(KNOWN) ? Optional.of(FeatureValues.of(Map.of())) : Optional.empty();
        logistics = market.join(
                "logistics",
                MarketRole.LOGISTICS_COMPANY,
                new LogisticsCompany(market.tools("logistics"), holding, Arrays.asList(CreditIndicator.values()))
                        .modules());
        bank = market.join("bank", MarketRole.BANK, List.of());
        told = TestFoundedMarket.reportsTo(bank);
    }

    @AfterAll
    static void close() {
        market.close();
    }

    @Test
    void whenTheOperationCentreRefusesTheRequestThenTheOrderHasFailedAndTheBankIsTold() {
        ApplicationId application = order(KNOWN);

        awaitTold(application + " voucher-not-made order-refused");
        assertThat(found(application)).map(DataOrder::stage).contains(Stage.FAILED);
    }

    @Test
    void whenThereAreNoDataThenTheBankIsToldAndThereIsNoOrder() {
        ApplicationId application = order(UNKNOWN);

        awaitTold(application + " invalid-message there are no data about this enterprise");
        assertThat(found(application)).isEmpty();
    }

    private static Optional<DataOrder> found(ApplicationId application) {
        return logistics.context().store().read(reader -> DataOrders.find(reader, application.value()));
    }

    private static void awaitTold(String words) {
        await().atMost(TestFoundedMarket.PATIENCE)
                .untilAsserted(() -> assertThat(told).contains(words));
    }

    /** The bank orders with papers that are in order. */
    private static ApplicationId order(UnifiedSocialCreditCode code) {
        ApplicationId application = new ApplicationId(UUID.randomUUID().toString());
        AuthorizedIdentity identity = identity(application, code);
        SignedDocument<AuthorizationReceipt> receipt = centre.context()
                .store()
                .execute(work -> new Party(centre.context()).sign(work, AuthorizationReceipt.TYPE, receipt(identity)));
        Party party = new Party(bank.context());
        String envelope =
                IdentityEnvelope.seal(identity, party.keyOf(market.directory().require(MarketRole.LOGISTICS_COMPANY)));
        bank.context()
                .store()
                .run(work -> party.sendTo(
                        work,
                        market.directory().require(MarketRole.LOGISTICS_COMPANY),
                        new PurchaseRequest(receipt, envelope),
                        application.value()));
        return application;
    }

    private static AuthorizedIdentity identity(ApplicationId application, UnifiedSocialCreditCode code) {
        Ed25519PrivateKey oneTime = Ed25519PrivateKey.generate(RANDOM);
        DataAuthorization authorization = new DataAuthorization(
                application,
                market.directory().require(MarketRole.LOGISTICS_COMPANY).toString(),
                LendingPurpose.CREDIT_DECISION,
                LendingPurpose.algorithm(),
                LendingPurpose.indicators(),
                Instant.now().plus(Duration.ofHours(1)).getEpochSecond(),
                1);
        return new AuthorizedIdentity(
                code,
                SignedDocument.sign(
                        DataAuthorization.TYPE,
                        authorization,
                        DidKey.urlOf(oneTime.publicKey()).toString(),
                        oneTime),
                SecretBytes.random(SaltedDigest.SALT_SIZE, RANDOM));
    }

    private static AuthorizationReceipt receipt(AuthorizedIdentity identity) {
        DataAuthorization terms = identity.authorization().content();
        return new AuthorizationReceipt(
                UUID.randomUUID().toString(),
                terms.application(),
                identity.commitment().hex(),
                terms.provider(),
                terms.purpose(),
                terms.algorithm(),
                terms.indicators(),
                terms.expiresAt(),
                terms.uses());
    }
}
