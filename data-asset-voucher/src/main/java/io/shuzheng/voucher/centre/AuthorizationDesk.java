package io.shuzheng.voucher.centre;

import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.didcomm.did.DidKey;
import io.shuzheng.didcomm.did.DidUrl;
import io.shuzheng.evidence.statement.Detail;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.SaltedDigest;
import io.shuzheng.primitives.SecretBytes;
import io.shuzheng.verifier.VerifiedPresentation;
import io.shuzheng.verifier.Verifier;
import io.shuzheng.voucher.authorization.AuthorizedIdentity;
import io.shuzheng.voucher.authorization.LendingPurpose;
import io.shuzheng.voucher.centre.CentreCase.Stage;
import io.shuzheng.voucher.credential.LendingRequests;
import io.shuzheng.voucher.document.AuthorizationReceipt;
import io.shuzheng.voucher.document.DataAuthorization;
import io.shuzheng.voucher.document.SignedDocument;
import io.shuzheng.voucher.evidence.LendingFlowSteps;
import io.shuzheng.voucher.market.MarketRole;
import io.shuzheng.voucher.message.AuthorizationReceiptDelivery;
import io.shuzheng.voucher.message.DataAuthorizationDelivery;
import io.shuzheng.voucher.value.UnifiedSocialCreditCode;
import java.util.List;
import java.util.Optional;

/** Step 1 at the operation centre: takes an authorization, learns who gives it, and gives a receipt that names nobody. */
final class AuthorizationDesk {

    private final CentreDesk desk;
    private final Verifier verifier;

    AuthorizationDesk(CentreDesk desk, Verifier verifier) {
        this.desk = desk;
        this.verifier = verifier;
    }

    void authorized(UnitOfWork work, Connection enterprise, DataAuthorizationDelivery message, String thread) {
        SignedDocument<DataAuthorization> signed = message.authorization();
        DataAuthorization authorization = signed.requireSignedBy(
                DidKey.parse(DidUrl.parse(signed.keyId()).did().toString()));
        if (!authorization.application().value().equals(thread)
                || CentreCases.find(work, thread).isPresent()) {
            throw new InvalidInputException(
                    "an authorization is for one application, once, and has a thread of its id");
        }
        requireAcceptable(authorization);
        String proof = verifier.request(
                work,
                enterprise,
                LendingRequests.of(desk.market().read()).code(desk.party().now()),
                Optional.of(thread));
        CentreCases.put(work, CentreCase.identifying(authorization.application(), enterprise.id(), signed, proof));
    }

    private void requireAcceptable(DataAuthorization authorization) {
        String logistics = desk.market().require(MarketRole.LOGISTICS_COMPANY).toString();
        if (!authorization.provider().equals(logistics)) {
            throw new InvalidInputException("the authorization is for another provider than the market's");
        }
        if (desk.party().now() >= authorization.expiresAt()) {
            throw new InvalidInputException("the authorization has expired");
        }
        boolean known = authorization.purpose().equals(LendingPurpose.CREDIT_DECISION)
                && authorization.algorithm().equals(LendingPurpose.algorithm())
                && LendingPurpose.indicators().containsAll(authorization.indicators())
                && authorization.uses() == 1;
        if (!known) {
            throw new InvalidInputException("nothing is computed here under such an authorization");
        }
    }

    /** The enterprise has shown its uscc. */
    void identified(UnitOfWork work, CentreCase order, VerifiedPresentation presentation) {
        order.require(Stage.IDENTIFYING);
        UnifiedSocialCreditCode code = LendingRequests.shownCode(presentation);
        SecretBytes salt =
                SecretBytes.random(SaltedDigest.SALT_SIZE, desk.context().random());
        AuthorizedIdentity identity = new AuthorizedIdentity(code, order.authorization(), salt);
        SignedDocument<AuthorizationReceipt> receipt =
                desk.party().sign(work, AuthorizationReceipt.TYPE, receipt(identity));
        CentreCases.put(work, order.authorized(code, receipt));
        desk.tellEnterprise(work, order, new AuthorizationReceiptDelivery(receipt, salt));
        desk.evidence()
                .record(
                        work,
                        LendingFlowSteps.DATA_AUTHORIZED,
                        List.of(CentreDesk.subject(order)),
                        statement -> statement
                                .detail("receipt", Detail.id(receipt.content().receiptId()))
                                .commitment("authorization", identity.commitment()));
    }

    private AuthorizationReceipt receipt(AuthorizedIdentity identity) {
        DataAuthorization authorization = identity.authorization().content();
        return new AuthorizationReceipt(
                desk.context().ids().next(),
                authorization.application(),
                identity.commitment().hex(),
                authorization.provider(),
                authorization.purpose(),
                authorization.algorithm(),
                authorization.indicators(),
                authorization.expiresAt(),
                authorization.uses());
    }
}
