package io.shuzheng.computation.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.computation.contract.SignatureFinding.Verdict;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class ContractVerifierTest {

    private final ContractVerifier verifier = TestParties.verifier();
    private final SignedContract unsigned = SignedContract.unsigned(TestContracts.contract());
    private final SignedContract signed = TestContracts.signedByAll();

    @Test
    void whenAllButTheSupervisorSignThenContractHolds() {
        assertThat(verifier.verify(signed).contract()).isEqualTo(TestContracts.contract());
        SignedContract read = SignedContract.fromJson(Json.parse(Json.write(signed.toJson())));
        assertThat(verifier.verify(read).signed()).isEqualTo(signed);
    }

    @Test
    void whenSignaturesAreMissingThenReportNamesWhose() {
        assertThatThrownBy(() -> verifier.verify(unsigned.signedBy(TestParties.bank())))
                .isInstanceOfSatisfying(
                        ContractRefusedException.class,
                        e -> assertThat(e.report().defects())
                                .containsExactly(
                                        new SignatureFinding(
                                                TestParties.logistics().did(), Verdict.MISSING),
                                        new SignatureFinding(
                                                TestParties.centre().did(), Verdict.MISSING)))
                .hasMessageContaining("did:sov:test:logistics");
    }

    @Test
    void whenSignatureIsForgedThenReportNamesWhose() {
        SignedContract forged = signed.signedBy(TestParties.forgerOf(TestParties.bank()));
        assertThat(verifier.report(forged, TestParties.NOW).defects())
                .containsExactly(new SignatureFinding(TestParties.bank().did(), Verdict.INVALID));
    }

    @Test
    void whenKeyIsNoLongerThePartysThenReportSaysSo() {
        assertThat(verifier.report(signed, TestParties.KEYS_END).defects())
                .hasSize(3)
                .allMatch(finding -> finding.verdict() == Verdict.KEY_UNKNOWN);
    }

    @Test
    void whenContractIsExpiredThenItIsRefused() {
        ContractVerifier later = new ContractVerifier(TestParties.keys(), () -> TestParties.NOW.plusSeconds(3600));
        assertThatThrownBy(() -> later.verify(signed)).isInstanceOfSatisfying(ContractRefusedException.class, e -> {
            assertThat(e.report().notExpired()).isFalse();
            assertThat(e.report().defects()).isEmpty();
        });
    }

    @Test
    void whenSignaturesAreCollectedApartThenTheyMerge() {
        SignedContract merged = unsigned.signedBy(TestParties.bank())
                .mergedWith(unsigned.signedBy(TestParties.centre()).signedBy(TestParties.logistics()));
        assertThat(merged).isEqualTo(signed);
    }

    @Test
    void whenSomebodyElseSignsThenItIsRefused() {
        for (SigningParty other : new SigningParty[] {TestParties.stranger(), TestParties.regulator()}) {
            assertThatThrownBy(() -> unsigned.signedBy(other)).isInstanceOf(InvalidInputException.class);
        }
    }

    @Test
    void whenSignatureIsOverAnotherContractThenItIsRefused() {
        ObjectNode changed = signed.toJson();
        changed.withObject("/contract").put("purpose", "marketing");
        assertThatThrownBy(() -> SignedContract.fromJson(changed)).isInstanceOf(InvalidInputException.class);
        ObjectNode twice = signed.toJson();
        ArrayNode signatures = (ArrayNode) twice.get("signatures");
        signatures.add(signatures.get(0));
        assertThatThrownBy(() -> SignedContract.fromJson(twice)).isInstanceOf(InvalidInputException.class);
        ObjectNode broken = signed.toJson();
        ((ArrayNode) broken.get("signatures")).add("a.b.c");
        assertThatThrownBy(() -> SignedContract.fromJson(broken)).isInstanceOf(InvalidInputException.class);
    }
}
