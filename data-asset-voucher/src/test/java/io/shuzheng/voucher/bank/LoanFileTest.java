package io.shuzheng.voucher.bank;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.primitives.SecretBytes;
import io.shuzheng.voucher.bank.LoanFile.Stage;
import io.shuzheng.voucher.document.SignedDocument;
import io.shuzheng.voucher.document.SpendReceipt;
import io.shuzheng.voucher.document.TestDocuments;
import io.shuzheng.voucher.message.VoucherIssued;
import io.shuzheng.voucher.party.TestRecords;
import io.shuzheng.voucher.value.LoanTerms;
import io.shuzheng.voucher.value.VoucherId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoanFileTest {

    @TempDir
    private Path folder;

    private final LoanFile applied = new LoanFile(
            TestDocuments.APPLICATION,
            new LoanTerms(1169, 6, "radio/television", 4, "none"),
            Stage.APPLIED,
            "connection-1",
            Optional.empty(),
            0,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    @Test
    void whenKeptThenItIsTheSameEmptyAndFull() {
        VoucherIssued told = new VoucherIssued(
                new VoucherId("6f7c2f0e-63c8-4a4d-9f62-0c6f1f6f8a01"),
                SignedDocument.sign(
                        SpendReceipt.TYPE,
                        new SpendReceipt("GD-2026-000001", "cd".repeat(32), 9),
                        "did:sov:b#key-1",
                        TestDocuments.key("bureau")),
                SecretBytes.copyOf(new byte[32]),
                List.of("a.b.c", "d.e.f"));
        LoanFile full = applied.asking(Stage.PROOF_REQUESTED, "exchange-1")
                .issued(told)
                .proved("exchange-1")
                .decided(DecisionReason.OTHER_VOUCHER.decision());

        assertThat(TestRecords.kept(folder, LoanFile.TYPE, applied)).isEqualTo(applied);
        assertThat(TestRecords.kept(folder, LoanFile.TYPE, full)).isEqualTo(full);
    }

    @Test
    void whenDecidedOrAnotherProofIsAskedForThenAProofIsNotWaitedFor() {
        LoanFile asked = applied.asking(Stage.PROOF_REQUESTED, "exchange-2");

        assertThat(asked.waitsForProof("exchange-2")).isTrue();
        assertThat(asked.waitsForProof("exchange-1")).isFalse();
        assertThat(applied.waitsForProof("exchange-2")).isFalse();
        assertThat(asked.decided(DecisionReason.REVOKED.decision()).waitsForProof("exchange-2"))
                .isFalse();
    }

    @Test
    void whenDecidedThenOnlyPassedChecksApproveAndCodesAreWords() {
        for (DecisionReason reason : DecisionReason.values()) {
            assertThat(reason.decision().decision())
                    .isEqualTo(reason == DecisionReason.ALL_CHECKS_PASSED ? "approved" : "declined");
            assertThat(reason.decision().reason()).matches("[a-z]+(-[a-z]+)*");
        }
        assertThat(DecisionReason.ofRefusal("PREDICATE_NOT_SATISFIED"))
                .isEqualTo(DecisionReason.PREDICATE_NOT_SATISFIED);
        assertThat(DecisionReason.ofRefusal("REVOKED")).isEqualTo(DecisionReason.REVOKED);
        assertThat(DecisionReason.ofRefusal("ALL_CHECKS_PASSED")).isEqualTo(DecisionReason.PROOF_REFUSED);
        assertThat(DecisionReason.ofRefusal("")).isEqualTo(DecisionReason.PROOF_REFUSED);
    }
}
