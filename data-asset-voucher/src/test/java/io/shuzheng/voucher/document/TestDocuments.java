package io.shuzheng.voucher.document;

import io.shuzheng.primitives.Ed25519PrivateKey;
import io.shuzheng.primitives.SecretBytes;
import io.shuzheng.voucher.value.ApplicationId;
import io.shuzheng.voucher.value.Fen;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Documents and keys for tests. */
public final class TestDocuments {

    public static final ApplicationId APPLICATION = new ApplicationId("0b0e4e4c-7d9a-4c35-9a43-0f8f6e1f2a11");
    public static final String CENTRE = "did:sov:7Tqg6BwSSWapxgUDm9KKgg";
    public static final String BANK = "did:sov:BzCbsNYhMrjHiqZDTUASHg";

    private TestDocuments() {}

    /** A key that is the same for the same name, and for tests only. */
    public static Ed25519PrivateKey key(String name) {
        String seed = (name + "-".repeat(32)).substring(0, 32);
        return Ed25519PrivateKey.fromSeed(SecretBytes.copyOf(seed.getBytes(StandardCharsets.US_ASCII)));
    }

    public static DataAuthorization authorization() {
        return new DataAuthorization(
                APPLICATION,
                CENTRE,
                "loan-risk-assessment",
                "private-score/1",
                List.of("joint_score"),
                1_800_000_000L,
                1);
    }

    public static Quote quote() {
        return new Quote("q-1", APPLICATION, CENTRE, BANK, new Fen(12_000), 1_800_000_000L);
    }

    public static Invoice invoice() {
        return new Invoice("i-1", "q-1", APPLICATION, CENTRE, BANK, new Fen(12_000), 1_790_000_000L);
    }

    public static PaymentOrder order(SignedDocument<Invoice> invoice) {
        return new PaymentOrder("o-1", "i-1", invoice.digest(), CENTRE, BANK, new Fen(12_000), 1_790_000_001L);
    }

    public static PaymentConfirmation confirmation() {
        return new PaymentConfirmation("o-1", "i-1", new Fen(12_000), 1_790_000_002L);
    }

    public static SignedDocument<Invoice> signedInvoice() {
        return SignedDocument.sign(Invoice.TYPE, invoice(), CENTRE + "#1", key("centre"));
    }
}
