package io.shuzheng.anoncreds.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.anoncreds.Credential;
import io.shuzheng.anoncreds.LinkSecret;
import io.shuzheng.anoncreds.Nonce;
import io.shuzheng.anoncreds.Presentation;
import io.shuzheng.anoncreds.PresentationRequest;
import io.shuzheng.anoncreds.RequestedAttribute;
import io.shuzheng.anoncreds.RequestedPredicate;
import io.shuzheng.anoncreds.cl.PredicateType;
import io.shuzheng.anoncreds.engine.PresentationInputs.CredentialUse;
import io.shuzheng.primitives.InvalidInputException;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every engine proves, and what it does not. */
public abstract class PresentationContract extends EngineContract {

    @Test
    void whenRevealedUnrevealedGroupPredicatesAndSelfAttestedArePresentedThenProofIsValid() {
        PresentationRequest request = TestRequests.of(
                Map.of(
                        "name", RequestedAttribute.of("name"),
                        "group", RequestedAttribute.group(List.of("uscc", "SINCE")),
                        "hidden", RequestedAttribute.of("Capital X"),
                        "phone", RequestedAttribute.of("电话")),
                Map.of(
                        "ge", RequestedPredicate.of("CapitalX", PredicateType.GE, 5000),
                        "gt", RequestedPredicate.of("capital x", PredicateType.GT, -1),
                        "le", RequestedPredicate.of("Capital X", PredicateType.LE, 5000),
                        "lt", RequestedPredicate.of("Capital X", PredicateType.LT, Integer.MAX_VALUE)));
        Presentation presentation = present(
                request,
                List.of(new CredentialUse(
                        credential,
                        Optional.empty(),
                        Set.of("name", "group"),
                        Set.of("hidden"),
                        Set.of("ge", "gt", "le", "lt"))),
                Map.of("phone", "123"));

        assertThat(presentation.requestedProof().selfAttested()).containsEntry("phone", "123");
        assertThat(presentation.requestedProof().unrevealed()).containsOnlyKeys("hidden");
        assertThat(presentation.requestedProof().revealedGroups().get("group").values())
                .containsOnlyKeys("uscc", "SINCE");
        assertThat(engine.verifyProof(inputs(presentation, request))).isInstanceOf(ProofVerdict.Valid.class);
    }

    @Test
    void whenNonceDiffersThenProofIsInvalid() {
        PresentationRequest request = TestRequests.of(Map.of("name", RequestedAttribute.of("name")), Map.of());
        Presentation presentation = present(request, List.of(reveal(credential, "name")), Map.of());
        PresentationRequest replayed = new PresentationRequest(
                "test",
                "1.0",
                new Nonce(BigInteger.TEN),
                request.requestedAttributes(),
                Map.of(),
                Optional.empty(),
                PresentationRequest.Format.V2);

        assertThat(engine.verifyProof(inputs(presentation, replayed))).isInstanceOf(ProofVerdict.Invalid.class);
    }

    @Test
    void whenPredicateDoesNotHoldThenNoPresentationIsMade() {
        PresentationRequest request =
                TestRequests.of(Map.of(), Map.of("ge", RequestedPredicate.of("Capital X", PredicateType.GE, 5001)));

        assertThatThrownBy(() -> present(
                        request,
                        List.of(new CredentialUse(credential, Optional.empty(), Set.of(), Set.of(), Set.of("ge"))),
                        Map.of()))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whenCredentialsOfOneHolderAreCombinedThenProofIsValid() {
        Credential second = issuer.issue(linkSecret, TestIssuer.enterprise("第二", "-7"), 2);
        PresentationRequest request = TestRequests.of(
                Map.of("one", RequestedAttribute.of("name"), "two", RequestedAttribute.of("name")),
                Map.of("negative", RequestedPredicate.of("Capital X", PredicateType.LT, 0)));
        Presentation presentation = present(
                request,
                List.of(
                        reveal(credential, "one"),
                        new CredentialUse(second, Optional.empty(), Set.of("two"), Set.of(), Set.of("negative"))),
                Map.of());

        assertThat(presentation.identifiers()).hasSize(2);
        assertThat(engine.verifyProof(inputs(presentation, request))).isInstanceOf(ProofVerdict.Valid.class);
    }

    @Test
    void whenCredentialsOfTwoLinkSecretsAreCombinedThenProofIsInvalid() {
        LinkSecret other = engine.createLinkSecret();
        Credential foreign = issuer.issue(other, TestIssuer.enterprise("another", "1"), 3);
        PresentationRequest request = TestRequests.of(
                Map.of("one", RequestedAttribute.of("name"), "two", RequestedAttribute.of("name")), Map.of());
        Presentation presentation =
                present(request, List.of(reveal(credential, "one"), reveal(foreign, "two")), Map.of());

        assertThat(engine.verifyProof(inputs(presentation, request))).isInstanceOf(ProofVerdict.Invalid.class);
    }

    @Test
    void whenManyThreadsVerifyThenEachGetsItsOwnVerdict() {
        PresentationRequest request = TestRequests.of(Map.of("name", RequestedAttribute.of("name")), Map.of());
        Presentation good = present(request, List.of(reveal(credential, "name")), Map.of());
        PresentationRequest other = TestRequests.of(Map.of("since", RequestedAttribute.of("since")), Map.of());

        List<Boolean> wrong = IntStream.range(0, 24)
                .parallel()
                .mapToObj(i -> {
                    boolean valid = engine.verifyProof(inputs(good, i % 2 == 0 ? request : other))
                            instanceof ProofVerdict.Valid;
                    return valid == (i % 2 == 0);
                })
                .filter(right -> !right)
                .toList();

        assertThat(wrong).isEmpty();
    }
}
