package io.shuzheng.anoncreds.internal.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.anoncreds.AttributeNames;
import io.shuzheng.anoncreds.KeyCorrectnessProof;
import io.shuzheng.anoncreds.KeyCorrectnessProof.AttributeResponse;
import io.shuzheng.anoncreds.TestObjects;
import io.shuzheng.anoncreds.engine.NewCredentialDefinition;
import io.shuzheng.primitives.InvalidInputException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyCorrectnessTests {

    private final KeyCorrectnessProof proof = TestObjects.keyCorrectnessProof();

    private static void verify(KeyCorrectnessProof proof) {
        PublicKeyBases bases =
                PublicKeyBases.of(TestObjects.credentialDefinition().primary(), TestIssuance.TABLES);
        new KeyCorrectnessVerifier(bases).verify(proof);
    }

    private KeyCorrectnessProof with(List<AttributeResponse> responses) {
        return new KeyCorrectnessProof(proof.c(), proof.xzCap(), responses);
    }

    @Test
    void whenProofIsTheNativeLibrarysThenItHolds() {
        assertThatCode(() -> verify(proof)).doesNotThrowAnyException();
    }

    @Test
    void whenKeyIsGeneratedThenItsProofHoldsAndItsGeneratorsAreResidues() {
        NewCredentialDefinition created = TestIssuance.enterprise();
        PublicKeyBases bases = PublicKeyBases.of(created.definition().primary(), TestIssuance.TABLES);
        IssuerKey key = IssuerKey.of(
                created.definition().primary(), created.privateKey(), TestIssuance.TABLES, TestIssuance.RANDOM);
        List<BigInteger> generators =
                new ArrayList<>(created.definition().primary().r().values());
        generators.addAll(
                List.of(bases.s().base(), bases.z().base(), bases.rctxt().base()));

        new KeyCorrectnessVerifier(bases).verify(created.keyCorrectnessProof());
        assertThat(generators).hasSize(8).doesNotHaveDuplicates().allMatch(key::isQuadraticResidue);
        assertThat(bases.attributeNames()).containsExactly("name", "uscc", "capitalx", "since", "master_secret");
    }

    @Test
    void whenResponsesAreInAnotherOrderThenTheProofIsRefused() {
        List<AttributeResponse> reversed = new ArrayList<>(proof.xrCap());
        Collections.reverse(reversed);

        assertThatThrownBy(() -> verify(with(reversed)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("does not prove");
    }

    @Test
    void whenLinkSecretsGeneratorIsLeftOutThenTheProofIsRefused() {
        List<AttributeResponse> without = proof.xrCap().stream()
                .filter(each -> !each.attributeName().equals(AttributeNames.LINK_SECRET))
                .toList();

        refusesResponses(without);
    }

    @Test
    void whenResponseIsTwiceThereOrOfAnotherNameThenTheProofIsRefused() {
        List<AttributeResponse> twice = new ArrayList<>(proof.xrCap());
        twice.add(twice.get(0));
        List<AttributeResponse> instead = new ArrayList<>(proof.xrCap());
        instead.set(1, instead.get(0));
        List<AttributeResponse> renamed = new ArrayList<>(proof.xrCap());
        renamed.set(0, new AttributeResponse("other", renamed.get(0).response()));

        refusesResponses(twice);
        refusesResponses(instead);
        refusesResponses(renamed);
        refusesResponses(List.of());
    }

    private void refusesResponses(List<AttributeResponse> responses) {
        assertThatThrownBy(() -> verify(with(responses)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("one response for each generator");
    }
}
