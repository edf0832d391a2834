package io.shuzheng.voucher.logistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.voucher.document.AuthorizationReceipt;
import io.shuzheng.voucher.document.SignedDocument;
import io.shuzheng.voucher.document.TestDocuments;
import io.shuzheng.voucher.logistics.DataOrder.Stage;
import io.shuzheng.voucher.party.TestRecords;
import io.shuzheng.voucher.value.SerialNumber;
import io.shuzheng.voucher.value.UnifiedSocialCreditCode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataOrderTest {

    private static final UnifiedSocialCreditCode USCC = UnifiedSocialCreditCode.complete("91440300MA5EXAMP0");

    @TempDir
    private Path folder;

    private final DataOrder requested = DataOrder.of(
            USCC,
            SignedDocument.sign(
                    AuthorizationReceipt.TYPE,
                    new AuthorizationReceipt(
                            "r-1",
                            TestDocuments.APPLICATION,
                            "ab".repeat(32),
                            "did:sov:p",
                            "p",
                            "a",
                            List.of("joint_score"),
                            9,
                            1),
                    "did:sov:c#key-1",
                    TestDocuments.key("centre")));

    @Test
    void whenKeptThenItIsTheSameEmptyAndFull() {
        DataOrder asking = requested
                .asking(new SerialNumber("GD-2026-000001"), "exchange-1")
                .asking(new SerialNumber("GD-2026-000001"), "exchange-2");

        assertThat(TestRecords.kept(folder, DataOrder.TYPE, requested)).isEqualTo(requested);
        assertThat(TestRecords.kept(folder, DataOrder.TYPE, asking)).isEqualTo(asking);
        assertThat(asking.asked()).isEqualTo(2);
        assertThat(asking.proof()).contains("exchange-2");
    }

    @Test
    void whenStageIsAnotherThenItIsNotWaitedFor() {
        for (Stage stage : Stage.values()) {
            DataOrder at = requested.at(stage);
            assertThat(at.require(stage)).isSameAs(at);
            for (Stage other : Stage.values()) {
                if (other != stage) {
                    assertThatThrownBy(() -> at.require(other)).isInstanceOf(InvalidInputException.class);
                }
            }
        }
    }

    @Test
    void whenPrintedThenWhoseDataAreUsedIsNotSaid() {
        assertThat(requested.toString()).doesNotContain(USCC.value());
    }
}
