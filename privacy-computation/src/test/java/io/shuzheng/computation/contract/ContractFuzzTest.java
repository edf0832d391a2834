package io.shuzheng.computation.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class ContractFuzzTest {

    static Stream<byte[]> seeds() {
        return Stream.of(TestContracts.signedByAll(), SignedContract.unsigned(TestContracts.contract()))
                .map(contract -> Json.write(contract.toJson()).getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "30s")
    void whenContractIsReadThenItIsWrittenAndReadTheSame(byte[] utf8) {
        try {
            JsonNode read = SignedContract.fromJson(Json.parse(utf8)).toJson();
            assertThat(SignedContract.fromJson(read).toJson()).isEqualTo(read);
        } catch (InvalidInputException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }
}
