package io.shuzheng.didcomm.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.shuzheng.didcomm.did.TestDids;
import io.shuzheng.didcomm.envelope.DecryptionKeys;
import io.shuzheng.didcomm.envelope.DidCommV1Packer;
import io.shuzheng.didcomm.envelope.DidCommV1Unpacker;
import io.shuzheng.didcomm.envelope.ForwardMessage;
import io.shuzheng.primitives.InvalidInputException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Envelopes of anybody, to somebody who holds a key. */
class EnvelopeFuzzTest {

    private static final byte[] CONTENT = "the plain text".getBytes(StandardCharsets.UTF_8);

    static Stream<byte[]> seeds() {
        return Stream.of(
                        new DidCommV1Packer(new SecureRandom())
                                .authcrypt(CONTENT, List.of(TestDids.key(1)), TestDids.privateKey(3)),
                        new DidCommV1Packer(new SecureRandom())
                                .authcrypt(CONTENT, List.of(TestDids.key(2), TestDids.key(1)), TestDids.privateKey(3)))
                .map(bytes -> new String(bytes, StandardCharsets.US_ASCII))
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "30s")
    void whenBytesAreUnpackedThenTheyAreOpenedOrRefused(byte[] bytes) {
        try {
            new DidCommV1Unpacker().unpack(bytes, DecryptionKeys.of(TestDids.privateKey(1)));
        } catch (InvalidInputException refused) {
            // as it should be
        }
        try {
            ForwardMessage.parse(bytes);
        } catch (InvalidInputException refused) {
            // as it should be
        }
    }
}
