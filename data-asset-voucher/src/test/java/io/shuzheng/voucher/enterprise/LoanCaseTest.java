package io.shuzheng.voucher.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.voucher.document.DataAuthorization;
import io.shuzheng.voucher.document.SignedDocument;
import io.shuzheng.voucher.document.TestDocuments;
import io.shuzheng.voucher.enterprise.LoanCase.Stage;
import io.shuzheng.voucher.message.LendingDecision;
import io.shuzheng.voucher.party.TestRecords;
import io.shuzheng.voucher.value.LoanTerms;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoanCaseTest {

    @TempDir
    private Path folder;

    private final LoanCase applied = new LoanCase(
            TestDocuments.APPLICATION,
            new LoanTerms(1169, 6, "radio/television", 4, "none"),
            Stage.APPLIED,
            "connection-1",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    @Test
    void whenKeptThenItIsTheSameEmptyAndFull() {
        LoanCase full = new LoanCase(
                        applied.application(),
                        applied.terms(),
                        Stage.AUTHORIZED,
                        applied.bank(),
                        Optional.of("connection-2"),
                        Optional.of(SignedDocument.sign(
                                DataAuthorization.TYPE,
                                TestDocuments.authorization(),
                                "did:key:z#z",
                                TestDocuments.key("e"))),
                        Optional.empty(),
                        Optional.empty())
                .proving("exchange-1")
                .decided(new LendingDecision("declined", "predicate-not-satisfied"));

        assertThat(TestRecords.kept(folder, LoanCase.TYPE, applied)).isEqualTo(applied);
        assertThat(TestRecords.kept(folder, LoanCase.TYPE, full)).isEqualTo(full);
        assertThat(full.stage()).isEqualTo(Stage.DECIDED);
    }

    @Test
    void whenStageIsAnotherThenItIsNotWaitedFor() {
        for (Stage stage : Stage.values()) {
            LoanCase at = applied.at(stage);
            assertThat(at.require(stage)).isSameAs(at);
            for (Stage other : Stage.values()) {
                if (other != stage) {
                    assertThatThrownBy(() -> at.require(other)).isInstanceOf(InvalidInputException.class);
                }
            }
        }
    }
}
