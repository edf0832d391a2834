package io.shuzheng.anoncreds.internal.signature;

import io.shuzheng.anoncreds.AttributeValue;
import io.shuzheng.anoncreds.Credential;
import io.shuzheng.anoncreds.CredentialDefinition;
import io.shuzheng.anoncreds.CredentialOffer;
import io.shuzheng.anoncreds.CredentialRequest;
import io.shuzheng.anoncreds.LinkSecret;
import io.shuzheng.anoncreds.ProverContext;
import io.shuzheng.anoncreds.Schema;
import io.shuzheng.anoncreds.TestObjects;
import io.shuzheng.anoncreds.engine.CredentialIssuance;
import io.shuzheng.anoncreds.engine.NewCredentialDefinition;
import io.shuzheng.anoncreds.engine.NewCredentialRequest;
import io.shuzheng.anoncreds.internal.number.PowerTables;
import io.shuzheng.anoncreds.internal.number.SafePrimes;
import io.shuzheng.primitives.InternalFailureException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The operations of this package, and definitions without revocation whose primes are the throw-away ones. */
final class TestIssuance {

    static final SecureRandom RANDOM = new SecureRandom();
    static final PowerTables TABLES = new PowerTables(64 << 20, 1, Runnable::run);
    static final ProverContext CONTEXT = new ProverContext.Entropy("entropy of the test");

    static final CredentialDefinitionCreator DEFINITIONS =
            new CredentialDefinitionCreator(RANDOM, new SafePrimes(RANDOM, Runnable::run, 1), () -> {
                throw unexpected();
            });
    static final CredentialOfferCreator OFFERS = new CredentialOfferCreator(RANDOM);
    static final CredentialRequestCreator REQUESTS = new CredentialRequestCreator(RANDOM, TABLES, key -> {
        throw unexpected();
    });
    static final CredentialIssuer ISSUER = new CredentialIssuer(RANDOM, TABLES, (issuance, place, m2) -> {
        throw unexpected();
    });
    static final CredentialProcessor PROCESSOR =
            new CredentialProcessor(TABLES, (received, m2, vrPrime, key, registry) -> {
                throw unexpected();
            });

    private TestIssuance() {}

    /** What only revocable credentials need is not called for others. */
    private static InternalFailureException unexpected() {
        return new InternalFailureException("a credential that cannot be revoked has no such part");
    }

    static List<BigInteger> primes() {
        return List.of(
                IssuerKey.safePrime(TestObjects.privateKey().p()),
                IssuerKey.safePrime(TestObjects.privateKey().q()));
    }

    static Schema schema(List<String> attributeNames) {
        return new Schema("test", "1.0", attributeNames, TestObjects.ISSUER_ID);
    }

    static NewCredentialDefinition definition(List<String> attributeNames) {
        return DEFINITIONS.create(
                TestObjects.SCHEMA_ID, schema(attributeNames), TestObjects.ISSUER_ID, "t", false, primes());
    }

    static NewCredentialDefinition enterprise() {
        return definition(TestObjects.schema().attributeNames());
    }

    static CredentialOffer offer(NewCredentialDefinition created) {
        return OFFERS.create(
                TestObjects.SCHEMA_ID, TestObjects.CREDENTIAL_DEFINITION_ID, created.keyCorrectnessProof());
    }

    static NewCredentialRequest request(CredentialOffer offer, CredentialDefinition definition, LinkSecret secret) {
        return REQUESTS.create(offer, definition, secret, "default", CONTEXT);
    }

    static Map<String, AttributeValue> twoValues() {
        return CredentialIssuance.encode(Map.of("name", "x", "Capital X", "-5"));
    }

    static Map<String, AttributeValue> values() {
        Map<String, String> raw = new LinkedHashMap<>();
        raw.put("name", "Ünternehmen 数");
        raw.put("uscc", "91X");
        raw.put("Capital X", "-2147483648");
        raw.put("since", "0");
        return CredentialIssuance.encode(raw);
    }

    static CredentialIssuance issuance(
            NewCredentialDefinition created,
            CredentialOffer offer,
            CredentialRequest request,
            Map<String, AttributeValue> values) {
        return new CredentialIssuance(
                created.definition(), created.privateKey(), offer, request, values, Optional.empty());
    }

    static Credential process(
            Credential issued, NewCredentialRequest request, LinkSecret secret, CredentialDefinition definition) {
        return PROCESSOR.process(issued, request.metadata(), secret, definition, Optional.empty());
    }
}
