package io.shuzheng.voucher.centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.SecretBytes;
import io.shuzheng.voucher.centre.CentreCase.Stage;
import io.shuzheng.voucher.document.AuthorizationReceipt;
import io.shuzheng.voucher.document.DataAuthorization;
import io.shuzheng.voucher.document.SignedDocument;
import io.shuzheng.voucher.document.SpendReceipt;
import io.shuzheng.voucher.document.TestDocuments;
import io.shuzheng.voucher.party.TestRecords;
import io.shuzheng.voucher.value.SerialNumber;
import io.shuzheng.voucher.value.UnifiedSocialCreditCode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CentreCaseTest {

    private static final UnifiedSocialCreditCode USCC = UnifiedSocialCreditCode.complete("91440300MA5EXAMP0");
    private static final SerialNumber SERIAL = new SerialNumber("GD-2026-000001");

    @TempDir
    private Path folder;

    private final CentreCase identifying = CentreCase.identifying(
            TestDocuments.APPLICATION,
            "connection-1",
            SignedDocument.sign(
                    DataAuthorization.TYPE, TestDocuments.authorization(), "did:key:z#z", TestDocuments.key("e")),
            "exchange-1");

    private static CentreCase full(CentreCase order) {
        return order.authorized(
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
                                TestDocuments.key("centre")))
                .ordered("request-1")
                .computing(SERIAL)
                .owing("quote-1")
                .minted(new MintedVoucher(
                        Map.of("uscc", USCC.value(), "joint_score", "712"), SecretBytes.copyOf(new byte[32])))
                .issuing(SignedDocument.sign(
                        SpendReceipt.TYPE,
                        new SpendReceipt(SERIAL.value(), "cd".repeat(32), 9),
                        "did:sov:b#key-1",
                        TestDocuments.key("bureau")));
    }

    @Test
    void whenKeptThenItIsTheSameEmptyAndFullAndFoundByWhatItHas() {
        assertThat(TestRecords.kept(folder, CentreCase.TYPE, identifying)).isEqualTo(identifying);
        assertThat(TestRecords.found(folder, CentreCase.TYPE, CentreCase.ofReceipt("r-1")))
                .isZero();

        CentreCase full = full(identifying);
        assertThat(TestRecords.kept(folder, CentreCase.TYPE, full)).isEqualTo(full);
        assertThat(full.stage()).isEqualTo(Stage.ISSUING);
        assertThat(TestRecords.found(folder, CentreCase.TYPE, CentreCase.ofReceipt("r-1")))
                .isOne();
        assertThat(TestRecords.found(folder, CentreCase.TYPE, CentreCase.ofRequest("request-1")))
                .isOne();
        assertThat(TestRecords.found(folder, CentreCase.TYPE, CentreCase.ofBlank(SERIAL)))
                .isOne();
    }

    @Test
    void whenWrittenThenItHasTheMembersThatWalletsHold() {
        assertThat(CentreCaseJson.write(full(identifying)).propertyNames())
                .containsExactly(
                        "application",
                        "stage",
                        "enterprise",
                        "authorization",
                        "proof",
                        "code",
                        "receipt",
                        "request",
                        "blank",
                        "data_quote",
                        "voucher",
                        "spent");
    }

    @Test
    void whenFailedThenItIsKeptWithItsReason() {
        CentreCase failed = full(identifying).failed(VoucherProblem.VOUCHER_NOT_TAKEN);
        assertThat(failed.stage()).isEqualTo(Stage.FAILED);
        assertThat(TestRecords.kept(folder, CentreCase.TYPE, failed)).isEqualTo(failed);
    }

    @Test
    void whenStageIsAnotherThenItIsNotWaitedFor() {
        for (Stage stage : Stage.values()) {
            CentreCase at = identifying.at(stage);
            assertThat(at.require(stage)).isSameAs(at);
            for (Stage other : Stage.values()) {
                if (other != stage) {
                    assertThatThrownBy(() -> at.require(other)).isInstanceOf(InvalidInputException.class);
                }
            }
        }
    }

    @Test
    void whenPrintedThenNeitherEnterpriseNorResultIsSaid() {
        assertThat(full(identifying).toString()).isEqualTo("CentreCase[" + TestDocuments.APPLICATION + ", ISSUING]");
        assertThat(new MintedVoucher(Map.of("joint_score", "712"), SecretBytes.copyOf(new byte[32])).toString())
                .doesNotContain("712");
    }
}
