package io.shuzheng.voucher.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.shuzheng.didcomm.message.Message;
import io.shuzheng.primitives.InvalidInputException;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

class VoucherMessageFuzzTest {

    static Stream<byte[]> seeds() {
        return VoucherProtocolTest.messages()
                .map(message -> VoucherProtocol.write(message, "id", "thread").toBytes());
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "60s")
    void whenMessageIsReadThenItIsWrittenAndReadTheSame(byte[] utf8) {
        try {
            VoucherMessage read = VoucherProtocol.read(Message.parse(utf8));
            assertThat(VoucherProtocol.read(VoucherProtocol.write(read, "id", "thread")))
                    .isEqualTo(read);
        } catch (InvalidInputException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }
}
