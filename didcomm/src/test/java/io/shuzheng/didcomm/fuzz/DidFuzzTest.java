package io.shuzheng.didcomm.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.shuzheng.didcomm.did.Did;
import io.shuzheng.didcomm.did.DidDocument;
import io.shuzheng.didcomm.did.DidKey;
import io.shuzheng.didcomm.did.DidUrl;
import io.shuzheng.didcomm.did.PeerDidResolver;
import io.shuzheng.didcomm.did.TestDids;
import io.shuzheng.didcomm.protocol.outofband.Invitation;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** DIDs, their documents, and the links of invitations. */
class DidFuzzTest {

    private static final PeerDidResolver PEERS = new PeerDidResolver(PeerDidResolver.LongForms.NONE);

    private static void attempt(Runnable parser) {
        try {
            parser.run();
        } catch (InvalidInputException refused) {
            // not of this kind
        }
    }

    static Stream<byte[]> seeds() {
        return Stream.of(
                        Json.write(TestDids.attachedDocument("didexchange_1.0_request")),
                        "did:sov:WgWxqztrNooG92RXvxSTWv#key-1",
                        "did:key:z6MkmjY8GnV5i9YTDtPETC2uUAW6ejw3nk5mXF5yci5ab7th",
                        "did:peer:2.Ez6LSbysY2xFMRpGMhb7tFTLMpeuPRaqaWM1yECx2AtzE3KCc.SeyJ0IjoiZG0ifQ",
                        "https://didcomm.org/oob?oob=e30")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "30s")
    void whenTextIsReadThenItIsOfTheKindOrRefused(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        attempt(() -> assertThat(Did.parse(text).toString()).isEqualTo(text));
        attempt(() -> PEERS.resolve(Did.parseTolerant(text)));
        attempt(() -> DidUrl.parse(text));
        attempt(() -> DidKey.parseTolerant(text));
        attempt(() -> Invitation.parseUrl(text));
        attempt(() -> {
            DidDocument document = DidDocument.parse(text);
            assertThat(DidDocument.parse(document.toJson())).isEqualTo(document);
        });
    }
}
