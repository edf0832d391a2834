package io.shuzheng.voucher.credential;

import io.shuzheng.anoncreds.NonRevokedInterval;
import io.shuzheng.anoncreds.Nonce;
import io.shuzheng.anoncreds.PresentationRequest;
import io.shuzheng.anoncreds.RequestedAttribute;
import io.shuzheng.anoncreds.RequestedPredicate;
import io.shuzheng.anoncreds.cl.PredicateType;
import io.shuzheng.anoncreds.restriction.Restriction;
import io.shuzheng.didcomm.did.Did;
import io.shuzheng.verifier.VerifiedPresentation;
import io.shuzheng.voucher.market.MarketDirectory;
import io.shuzheng.voucher.market.MarketRole;
import io.shuzheng.voucher.value.ApplicationId;
import io.shuzheng.voucher.value.CalendarDate;
import io.shuzheng.voucher.value.SerialNumber;
import io.shuzheng.voucher.value.UnifiedSocialCreditCode;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The presentations that the lending flow asks for. Each credential must not have been revoked at the time of asking; nonces
 * are the verifier's.
 *
 * @param identity the bureau's identities
 * @param voucher the operation centre's vouchers
 * @param blank the bureau's blanks
 */
public record LendingRequests(CredentialKind identity, CredentialKind voucher, CredentialKind blank) {

    /** The referent of what a voucher shows. */
    static final String VOUCHER = "voucher";

    /** The referent of what an identity shows. */
    static final String IDENTITY = "identity";

    static final String SCORE = "score";
    static final String VALIDITY = "validity";
    static final String CAPITAL = "capital";

    private static final Nonce REPLACED = new Nonce(BigInteger.ZERO);

    /**
     * The requests in a market of these members.
     *
     * @throws io.shuzheng.primitives.InternalFailureException if bureau or operation centre is not there yet
     */
    public static LendingRequests of(MarketDirectory members) {
        Did bureau = members.require(MarketRole.BUREAU);
        Did centre = members.require(MarketRole.OPERATION_CENTRE);
        return new LendingRequests(
                CredentialKind.identity(bureau), CredentialKind.voucher(centre), CredentialKind.blank(bureau));
    }

    /** Step 1: the enterprise is one that the bureau knows, with enough capital; shows nothing. */
    public PresentationRequest papers(LendingPolicy policy, long now) {
        return request("papers", now, Map.of(), Map.of(CAPITAL, capital(policy)));
    }

    /** Step 1: who authorizes; shows the uscc to the operation centre. */
    public PresentationRequest code(long now) {
        return request(
                "authorization",
                now,
                Map.of(IDENTITY, RequestedAttribute.of("uscc").restrictedTo(identity.restriction())),
                Map.of());
    }

    /**
     * The uscc that an answer to {@link #code} shows.
     *
     * @throws io.shuzheng.primitives.InvalidInputException if it is none
     */
    public static UnifiedSocialCreditCode shownCode(VerifiedPresentation presentation) {
        return new UnifiedSocialCreditCode(ShownValues.single(presentation, IDENTITY));
    }

    /** Step 6: the operation centre holds the blank of this serial number. */
    public PresentationRequest blank(SerialNumber serial, long now) {
        Restriction restriction = blank.restriction("serial_number", serial.value());
        return request(
                "blank",
                now,
                Map.of("blank", RequestedAttribute.of("serial_number").restrictedTo(restriction)),
                Map.of());
    }

    /** Step 10: the voucher's result suffices; shows what the voucher is about, not whose it is. */
    public PresentationRequest voucher(LendingPolicy policy, ApplicationId application, CalendarDate today, long now) {
        Restriction restriction = voucher.restriction("loan_application_id", application.value());
        return request(
                "voucher",
                now,
                Map.of(
                        VOUCHER,
                        RequestedAttribute.group(VoucherProof.ATTRIBUTES).restrictedTo(restriction)),
                Map.of(
                        SCORE,
                        RequestedPredicate.of("joint_score", PredicateType.GE, policy.minimumScore())
                                .restrictedTo(restriction),
                        VALIDITY,
                        RequestedPredicate.of("valid_until", PredicateType.GE, today.value())
                                .restrictedTo(restriction),
                        CAPITAL,
                        capital(policy)));
    }

    /** Step 10, after approval: name and uscc, and that the voucher has the same uscc. */
    public PresentationRequest holder(ApplicationId application, long now) {
        return request(
                "holder",
                now,
                Map.of(
                        IDENTITY,
                        RequestedAttribute.group(List.of("enterprise_name", "uscc"))
                                .restrictedTo(identity.restriction()),
                        VOUCHER,
                        RequestedAttribute.group(List.of("uscc", "voucher_id", "loan_application_id"))
                                .restrictedTo(voucher.restriction("loan_application_id", application.value()))),
                Map.of());
    }

    private RequestedPredicate capital(LendingPolicy policy) {
        return RequestedPredicate.of("registered_capital_10k_cny", PredicateType.GE, policy.minimumCapital())
                .restrictedTo(identity.restriction());
    }

    private static PresentationRequest request(
            String name,
            long now,
            Map<String, RequestedAttribute> attributes,
            Map<String, RequestedPredicate> predicates) {
        return new PresentationRequest(
                name,
                "1.0",
                REPLACED,
                attributes,
                predicates,
                Optional.of(NonRevokedInterval.until(now)),
                PresentationRequest.Format.V1);
    }
}
