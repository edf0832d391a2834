package io.shuzheng.anoncreds.engine;

import io.shuzheng.anoncreds.NonRevokedInterval;
import io.shuzheng.anoncreds.Nonce;
import io.shuzheng.anoncreds.PresentationRequest;
import io.shuzheng.anoncreds.RequestedAttribute;
import io.shuzheng.anoncreds.RequestedPredicate;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;

/** Presentation requests. */
public final class TestRequests {

    public static final Nonce NONCE = new Nonce(new BigInteger("123456789012345678901234"));

    private TestRequests() {}

    public static PresentationRequest of(
            Map<String, RequestedAttribute> attributes, Map<String, RequestedPredicate> predicates) {
        return of(attributes, predicates, Optional.empty());
    }

    public static PresentationRequest of(
            Map<String, RequestedAttribute> attributes,
            Map<String, RequestedPredicate> predicates,
            Optional<NonRevokedInterval> interval) {
        return new PresentationRequest(
                "test", "1.0", NONCE, attributes, predicates, interval, PresentationRequest.Format.V2);
    }
}
