package io.shuzheng.didcomm.did;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.primitives.Base58;
import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.X25519PublicKey;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MultikeyTest {

    /** Ed25519 keys of the did:key test vectors, with the X25519 keys that derive from them. */
    @ParameterizedTest
    @CsvSource({
        "4zvwRjXUKGfvwnParsHAS3HuSVzV5cA4McphgmoCtajS, z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp,"
                + " z6LShs9GGnqk85isEBzzshkuVWrVKsRp24GnDuHk8QWkARMW",
        "6ASf5EcmmEHTgDJ4X4ZT5vT6iHVJBXPg5AN5YoTCpGWt, z6MkjchhfUsD6mmvni8mCdXHw216Xrm9bQe2mBH1P5RDjVJG,"
                + " z6LSrHyXiPBhUbvPUtyUCdf32sniiMGPTAesgHrtEa4FePtr",
        "8pM1DN3RiT8vbom5u1sNryaNT1nyL8CTTW3b5PwWXRBH, z6MknGc3ocHs3zdPiJbnaaqDi58NGb4pk1Sp9WxWufuXSdxf,"
                + " z6LSkkqoZRC34AEpbkhZCqLDcHQVAxuLpQ7kC8XCXMVUfvjE"
    })
    void whenKeyIsPublishedVectorThenTextIsTheSame(String base58, String multikey, String derived) {
        Ed25519PublicKey key = Ed25519PublicKey.fromBase58(base58);
        assertThat(Multikey.encode(key)).isEqualTo(multikey);
        assertThat(Multikey.encode(key.toX25519())).isEqualTo(derived);
        assertThat(Multikey.decode(multikey)).isEqualTo(new KeyMaterial.Ed25519(key));
        assertThat(Multikey.decode(derived)).isEqualTo(new KeyMaterial.X25519(key.toX25519()));
    }

    @Property(tries = 50)
    void whenAnyEd25519KeyIsWrittenThenItIsReadTheSame(@ForAll @IntRange(min = 0, max = 255) int number) {
        Ed25519PublicKey key = TestDids.key(number);
        assertThat(Multikey.encode(key)).startsWith("z6Mk");
        assertThat(Multikey.decode(Multikey.encode(key))).isEqualTo(new KeyMaterial.Ed25519(key));
    }

    @Property(tries = 200)
    void whenAnyX25519KeyIsWrittenThenItIsReadTheSame(@ForAll @Size(32) byte[] bytes) {
        X25519PublicKey key = X25519PublicKey.of(bytes);
        assertThat(Multikey.encode(key)).startsWith("z6LS");
        assertThat(Multikey.decode(Multikey.encode(key))).isEqualTo(new KeyMaterial.X25519(key));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "z",
                "z6Mk",
                "m7QE",
                "6MkpTHR8VNsBxYAAWHut2Geadd9jSwuBV8xRoAnwWsdvktH",
                "zpTHR8VNsBxYAAWHut2Geadd9jSwuBV8xRoAnwWsdvktH",
                "zQ3shokFTS3brHcDQrn82RUDfCZESWL1ZdCEJwekUDPQiYBme",
                "z6MkpTHR8VNsBxYAAWHut2Geadd9jSwuBV8xRoAnwWsdvktH0"
            })
    void whenTextIsNoKeyOfOursThenItIsRefused(String text) {
        assertThatThrownBy(() -> Multikey.decode(text)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whenKeyIsOfWrongSizeThenItIsRefused() {
        byte[] short31 = new byte[33];
        short31[0] = (byte) 0xec;
        short31[1] = 1;
        assertThatThrownBy(() -> Multikey.decode("z" + Base58.encode(short31)))
                .isInstanceOf(InvalidInputException.class);
    }
}
