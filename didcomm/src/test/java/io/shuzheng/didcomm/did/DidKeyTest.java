package io.shuzheng.didcomm.did;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DidKeyTest {

    private static final String MULTIKEY = "z6MkpTHR8VNsBxYAAWHut2Geadd9jSwuBV8xRoAnwWsdvktH";
    private static final Ed25519PublicKey KEY =
            Ed25519PublicKey.fromBase58("B12NYF8RrR3h41TDCTJojY59usg3mbtbjnFs7Eud1Y6u");

    @Test
    void whenKeyIsWrittenThenItIsThePublishedDid() {
        assertThat(DidKey.of(KEY)).hasToString("did:key:" + MULTIKEY);
        assertThat(DidKey.urlOf(KEY)).hasToString("did:key:" + MULTIKEY + "#" + MULTIKEY);
    }

    @Test
    void whenKeyIsInAnyFormThenItIsRead() {
        assertThat(DidKey.parse("did:key:" + MULTIKEY)).isEqualTo(KEY);
        assertThat(DidKey.parse("did:key:" + MULTIKEY + "#" + MULTIKEY)).isEqualTo(KEY);
        assertThat(DidKey.parseTolerant(KEY.base58())).isEqualTo(KEY);
        assertThat(DidKey.parseTolerant("did:key:" + MULTIKEY)).isEqualTo(KEY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "did:key:" + MULTIKEY + "#z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp",
                "did:key:" + MULTIKEY + "/path",
                "did:key:z6LSbysY2xFMRpGMhb7tFTLMpeuPRaqaWM1yECx2AtzE3KCc",
                "did:peer:" + MULTIKEY,
                MULTIKEY
            })
    void whenTextIsNoDidKeyOfOneEd25519KeyThenItIsRefused(String text) {
        assertThatThrownBy(() -> DidKey.parse(text)).isInstanceOf(InvalidInputException.class);
    }
}
