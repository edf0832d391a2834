package io.shuzheng.voucher.authorization;

import io.shuzheng.didcomm.message.MemberReader;
import io.shuzheng.primitives.Base64Url;
import io.shuzheng.primitives.Json;
import io.shuzheng.primitives.SaltedDigest;
import io.shuzheng.primitives.SecretBytes;
import io.shuzheng.voucher.document.AuthorizationReceipt;
import io.shuzheng.voucher.document.DataAuthorization;
import io.shuzheng.voucher.document.SignedDocument;
import io.shuzheng.voucher.value.UnifiedSocialCreditCode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An authorization together with the enterprise that gave it. The operation centre commits to both in its receipt, so that
 * the enterprise cannot name one enterprise to the centre and another to the data provider.
 *
 * @param uscc whose data may be used
 * @param authorization the authorization, signed with a one-time did:key
 * @param salt opens the receipt's commitment
 */
public record AuthorizedIdentity(
        UnifiedSocialCreditCode uscc, SignedDocument<DataAuthorization> authorization, SecretBytes salt) {

    private static final String DOMAIN = "urn:shuzheng:data-asset-voucher/1.0#authorization";

    /** What the receipt holds of it: a salted digest over {@code {"authorization", "uscc"}}. */
    public SaltedDigest commitment() {
        return SaltedDigest.of(DOMAIN, salt, committed());
    }

    /** Whether the receipt is for this authorization by this enterprise, and repeats its terms. */
    public boolean isOf(AuthorizationReceipt receipt) {
        DataAuthorization terms = authorization.content();
        return receipt.authorizationCommitment().equals(commitment().hex())
                && receipt.application().equals(terms.application())
                && receipt.provider().equals(terms.provider())
                && receipt.purpose().equals(terms.purpose())
                && receipt.algorithm().equals(terms.algorithm())
                && receipt.indicators().equals(terms.indicators())
                && receipt.expiresAt() == terms.expiresAt()
                && receipt.uses() == terms.uses();
    }

    private ObjectNode committed() {
        return Json.object().put("authorization", authorization.compact()).put("uscc", uscc.value());
    }

    /** All of it in the clear, for encryption. */
    ObjectNode toSecretJson() {
        return committed().put("salt", Base64Url.encode(salt.reveal()));
    }

    /** @throws io.shuzheng.primitives.InvalidInputException if a member is missing or not valid */
    static AuthorizedIdentity read(ObjectNode json) {
        MemberReader members = MemberReader.of(json, "authorized identity");
        return new AuthorizedIdentity(
                new UnifiedSocialCreditCode(members.text("uscc")),
                SignedDocument.parse(DataAuthorization.TYPE, members.text("authorization")),
                SecretBytes.copyOf(Base64Url.decode(members.text("salt"))));
    }

    /** Nothing: whose it is, is a secret. */
    @Override
    public String toString() {
        return "AuthorizedIdentity";
    }
}
