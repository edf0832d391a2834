package io.shuzheng.anoncreds.internal.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.anoncreds.AttributeValue;
import io.shuzheng.anoncreds.Credential;
import io.shuzheng.anoncreds.CredentialDefinition;
import io.shuzheng.anoncreds.CredentialOffer;
import io.shuzheng.anoncreds.LinkSecret;
import io.shuzheng.anoncreds.ProverContext;
import io.shuzheng.anoncreds.TestObjects;
import io.shuzheng.anoncreds.engine.AnonCredsEngine;
import io.shuzheng.anoncreds.engine.AnonCredsEngines;
import io.shuzheng.anoncreds.engine.CredentialIssuance;
import io.shuzheng.anoncreds.engine.NewCredentialDefinition;
import io.shuzheng.anoncreds.engine.NewCredentialRequest;
import io.shuzheng.anoncreds.engine.RequiresNativeEngine;
import io.shuzheng.anoncreds.internal.number.NumberHash;
import io.shuzheng.primitives.InvalidInputException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** One issuance, each of its steps done here or by the native library. */
@RequiresNativeEngine
class NativeInteropTests {

    private final AnonCredsEngine nativeEngine = AnonCredsEngines.nativeEngine();
    private final LinkSecret secret = LinkSecret.random(TestIssuance.RANDOM);

    @Property(tries = 4)
    void whenNativeIssuesForOurRequestThenWeTakeTheCredential(
            @ForAll @IntRange(min = 1, max = 125) int attributes, @ForAll long seed) {
        NewCredentialDefinition created = TestIssuance.definition(names(attributes));
        CredentialOffer offer = nativeEngine.createOffer(
                TestObjects.SCHEMA_ID, TestObjects.CREDENTIAL_DEFINITION_ID, created.keyCorrectnessProof());
        NewCredentialRequest request = TestIssuance.request(offer, created.definition(), secret);
        Credential issued =
                nativeEngine.issue(TestIssuance.issuance(created, offer, request.request(), values(attributes, seed)));

        Credential ours = TestIssuance.process(issued, request, secret, created.definition());

        assertThat(ours).isEqualTo(nativeProcess(issued, request, created.definition()));
    }

    @Property(tries = 4)
    void whenWeIssueForANativeRequestThenNativeTakesTheCredential(
            @ForAll @IntRange(min = 1, max = 125) int attributes, @ForAll long seed) {
        NewCredentialDefinition created = TestIssuance.definition(names(attributes));
        CredentialOffer offer = TestIssuance.offer(created);
        NewCredentialRequest request =
                nativeEngine.createRequest(offer, created.definition(), secret, "default", TestIssuance.CONTEXT);
        Credential issued = TestIssuance.ISSUER.issue(
                TestIssuance.issuance(created, offer, request.request(), values(attributes, seed)));

        Credential theirs = nativeProcess(issued, request, created.definition());

        assertThat(theirs).isEqualTo(TestIssuance.process(issued, request, secret, created.definition()));
    }

    @Test
    void whenContextsHashEndsInZeroThenBothDeriveTheSameContext() {
        NewCredentialDefinition created = TestIssuance.definition(List.of("name"));
        ProverContext context = new ProverContext.Entropy(textWhoseHashEndsInZero());
        CredentialOffer offer = TestIssuance.offer(created);
        NewCredentialRequest request =
                TestIssuance.REQUESTS.create(offer, created.definition(), secret, "default", context);
        CredentialIssuance issuance = TestIssuance.issuance(
                created, offer, request.request(), CredentialIssuance.encode(Map.of("name", "x")));

        assertThat(TestIssuance.ISSUER.issue(issuance).signature().m2())
                .isEqualTo(nativeEngine.issue(issuance).signature().m2());
    }

    @Test
    void whenHolderHasALegacyDidThenItsRequestIsIssuedByBoth() {
        String definitionId = "DXoTtQJNtXtiwWaZAK3rB1:3:CL:98153:default";
        NewCredentialDefinition created = TestIssuance.definition(List.of("name"));
        CredentialOffer offer =
                TestIssuance.OFFERS.create(TestObjects.SCHEMA_ID, definitionId, created.keyCorrectnessProof());
        NewCredentialRequest request = TestIssuance.REQUESTS.create(
                offer, created.definition(), secret, "default", new ProverContext.ProverDid("DXoTtQJNtXtiwWaZAK3rB1"));
        CredentialIssuance issuance = TestIssuance.issuance(
                created, offer, request.request(), CredentialIssuance.encode(Map.of("name", "x")));

        assertThat(TestIssuance.ISSUER.issue(issuance).signature().m2())
                .isEqualTo(nativeEngine.issue(issuance).signature().m2());
    }

    @Test
    void whenAttributeHasMoreBitsThanAHashThenItIsNotSigned() {
        NewCredentialDefinition created = TestIssuance.definition(List.of("name"));
        CredentialOffer offer = TestIssuance.offer(created);
        NewCredentialRequest request = TestIssuance.request(offer, created.definition(), secret);
        BigInteger tooLarge = BigInteger.ONE.shiftLeft(Sizes.ATTRIBUTE);

        for (BigInteger encoded : List.of(tooLarge, tooLarge.negate())) {
            CredentialIssuance issuance = TestIssuance.issuance(
                    created, offer, request.request(), Map.of("name", new AttributeValue("x", encoded)));
            assertThatThrownBy(() -> TestIssuance.ISSUER.issue(issuance))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("\"name\"");
        }
    }

    private Credential nativeProcess(Credential issued, NewCredentialRequest request, CredentialDefinition definition) {
        return nativeEngine.process(issued, request.metadata(), secret, definition, Optional.empty());
    }

    private static List<String> names(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> i % 2 == 0 ? "Attribute " + i : "数" + i)
                .toList();
    }

    private static Map<String, AttributeValue> values(int count, long seed) {
        Random random = new Random(seed);
        Map<String, AttributeValue> values = new LinkedHashMap<>();
        names(count).forEach(name -> values.put(name, AttributeValue.ofRaw(raw(random))));
        return values;
    }

    private static String raw(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> Integer.toString(random.nextInt());
            case 1 -> "";
            case 2 -> "0";
            case 3 -> "-" + random.nextInt(100);
            default -> "Ünternehmen " + random.nextLong();
        };
    }

    private static String textWhoseHashEndsInZero() {
        for (int i = 0; ; i++) {
            byte[] hash = NumberHash.sha256().digest(Integer.toString(i).getBytes(StandardCharsets.UTF_8));
            if (hash[hash.length - 1] == 0) {
                return Integer.toString(i);
            }
        }
    }
}
