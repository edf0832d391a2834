package io.shuzheng.ledger.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.shuzheng.ledger.request.AttributeOperations;
import io.shuzheng.ledger.request.LedgerDid;
import io.shuzheng.ledger.request.LedgerRequest;
import io.shuzheng.ledger.request.NymOperation;
import io.shuzheng.ledger.request.TestIdentities;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** What a node answers, and what a genesis file says. */
class LedgerReplyFuzzTest {

    private static final LedgerDid DID = TestIdentities.trustee().did();
    private static final LedgerRequest GET_NYM = LedgerRequest.of(DID, 5, AttributeOperations.getNym(DID));
    private static final LedgerRequest NYM =
            LedgerRequest.of(DID, 5, NymOperation.of(DID).build()).signedBy(TestIdentities.trustee());

    static Stream<byte[]> seeds() throws IOException {
        return Stream.of(
                        Json.write(TestReplies.written(NYM)),
                        Json.write(TestReplies.read(GET_NYM, Json.parse("\"{\\\"dest\\\":\\\"" + DID + "\\\"}\""))),
                        "{\"op\":\"REQNACK\",\"reqId\":5,\"identifier\":\"" + DID + "\",\"reason\":\"no\"}",
                        Files.readString(GenesisTest.fourNodes()))
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "30s")
    void whenAnswerIsAnythingThenItIsReadOrMalformed(byte[] utf8) {
        String text = new String(utf8, StandardCharsets.UTF_8);
        try {
            assertThat(LedgerReply.parse(NYM, text)).isNotNull();
        } catch (MalformedReply malformed) {
            assertThat(malformed.getMessage()).isNotBlank();
        }
        try {
            if (LedgerReply.parse(GET_NYM, text) instanceof ReadReply read) {
                read.data()
                        .ifPresent(
                                data -> assertThat(NymRecord.parse(DID, data)).isNotNull());
            }
        } catch (MalformedReply malformed) {
            assertThat(malformed.getMessage()).isNotBlank();
        }
        try {
            assertThat(Genesis.parse(text).nodes()).isNotEmpty();
        } catch (InvalidInputException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }
}
