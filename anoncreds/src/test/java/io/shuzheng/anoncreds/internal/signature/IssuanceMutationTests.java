package io.shuzheng.anoncreds.internal.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.anoncreds.Credential;
import io.shuzheng.anoncreds.CredentialDefinition;
import io.shuzheng.anoncreds.CredentialOffer;
import io.shuzheng.anoncreds.CredentialRequest;
import io.shuzheng.anoncreds.CredentialRequestMetadata;
import io.shuzheng.anoncreds.KeyCorrectnessProof;
import io.shuzheng.anoncreds.KeyCorrectnessProof.AttributeResponse;
import io.shuzheng.anoncreds.LinkSecret;
import io.shuzheng.anoncreds.TestObjects;
import io.shuzheng.anoncreds.engine.NewCredentialDefinition;
import io.shuzheng.anoncreds.engine.NewCredentialRequest;
import io.shuzheng.anoncreds.internal.signature.NumberMutations.Mutation;
import io.shuzheng.primitives.InvalidInputException;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every number of every message, changed in ways that an attacker would try: each is refused, and no error repeats a number. */
class IssuanceMutationTests {

    private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]{12}");

    private final LinkSecret secret = TestObjects.linkSecret();
    private final NewCredentialDefinition created = definition(List.of("name", "Capital X"));
    private final CredentialDefinition definition = created.definition();
    private final BigInteger n = definition.primary().n();
    private final CredentialOffer offer = TestIssuance.offer(created);
    private final NewCredentialRequest request = TestIssuance.request(offer, definition, secret);
    private final Credential issued = issue(request.request());

    /** Where all responses are even, the key correctness proof holds for -S as it does for S: one definition in sixteen. */
    private static NewCredentialDefinition definition(List<String> attributeNames) {
        NewCredentialDefinition created = TestIssuance.definition(attributeNames);
        while (responses(created.keyCorrectnessProof()).noneMatch(response -> response.testBit(0))) {
            created = TestIssuance.definition(attributeNames);
        }
        return created;
    }

    private static Stream<BigInteger> responses(KeyCorrectnessProof proof) {
        return Stream.concat(Stream.of(proof.xzCap()), proof.xrCap().stream().map(AttributeResponse::response));
    }

    private Credential issue(CredentialRequest requested) {
        return TestIssuance.ISSUER.issue(TestIssuance.issuance(created, offer, requested, TestIssuance.twoValues()));
    }

    @Test
    void whenNothingIsChangedThenTheCredentialIsTaken() {
        assertThatCode(() -> TestIssuance.process(issued, request, secret, definition))
                .doesNotThrowAnyException();
    }

    @Test
    void whenKeyCorrectnessProofIsChangedThenTheOfferIsRefused() {
        refusesEach(
                offer.toJson(),
                List.of("c", "xz_cap", "xr_cap"),
                json -> TestIssuance.request(CredentialOffer.fromJson(json), definition, secret));
    }

    @Test
    void whenDefinitionIsChangedThenTheOfferIsRefused() {
        refusesEach(
                definition.toJson(),
                List.of("n", "s", "r", "z"),
                json -> TestIssuance.request(offer, CredentialDefinition.fromJson(json), secret));
    }

    /** Not by the sign of a generator, which an even exponent hides; the key correctness proof finds that. */
    @Test
    void whenDefinitionIsChangedThenTheCredentialIsRefused() {
        for (String member : List.of("s", "rctxt", "z")) {
            ObjectNode json = definition.toJson();
            ObjectNode primary = (ObjectNode) json.get("value").get("primary");
            primary.set(member, primary.get("r").get("name"));

            assertThatThrownBy(() -> TestIssuance.process(issued, request, secret, CredentialDefinition.fromJson(json)))
                    .as(member)
                    .isInstanceOf(InvalidInputException.class);
        }
    }

    @Test
    void whenRequestIsChangedThenNothingIsIssued() {
        refusesEach(
                request.request().toJson(),
                List.of("u", "c", "v_dash_cap", "m_caps"),
                json -> issue(CredentialRequest.fromJson(json)));
    }

    @Test
    void whenCredentialIsChangedThenItIsRefused() {
        refusesEach(
                issued.toJson(),
                List.of("encoded", "m_2", "a", "e", "v", "se", "c"),
                json -> TestIssuance.process(Credential.fromJson(json), request, secret, definition));
    }

    @Test
    void whenMetadataIsChangedThenTheCredentialIsRefused() {
        refusesEach(
                request.metadata().toJson(),
                List.of("v_prime", "nonce"),
                json -> TestIssuance.PROCESSOR.process(
                        issued, CredentialRequestMetadata.fromJson(json), secret, definition, Optional.empty()));
    }

    private void refusesEach(JsonNode json, List<String> members, Consumer<JsonNode> attempt) {
        List<Mutation> mutations = NumberMutations.of(json, n, members);
        assertThat(mutations).hasSizeGreaterThan(8 * members.size());
        for (Mutation mutation : mutations) {
            assertThatThrownBy(() -> attempt.accept(mutation.json()))
                    .as(mutation.description())
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageNotContainingAny(secret.revealDecimal())
                    .satisfies(refused -> assertThat(
                                    LONG_NUMBER.matcher(refused.getMessage()).find())
                            .isFalse());
        }
    }

    @Test
    void whenCredentialIsProcessedTwiceThenItIsRefused() {
        Credential held = TestIssuance.process(issued, request, secret, definition);

        assertThatThrownBy(() -> TestIssuance.process(held, request, secret, definition))
                .isInstanceOf(InvalidInputException.class);
    }
}
