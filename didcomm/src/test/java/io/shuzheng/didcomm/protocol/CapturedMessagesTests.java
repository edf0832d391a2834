package io.shuzheng.didcomm.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.didcomm.message.Message;
import io.shuzheng.didcomm.message.ProblemReport;
import io.shuzheng.didcomm.message.TestMessages;
import io.shuzheng.didcomm.message.TypedMessage;
import io.shuzheng.primitives.InvalidInputException;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.node.ObjectNode;

class CapturedMessagesTests {

    @ParameterizedTest
    @FieldSource("io.shuzheng.didcomm.message.TestMessages#CAPTURED")
    void whenMessageWasCapturedThenItsRecordIsWrittenBackEqual(String name) {
        TypedMessage typed = TestTypedMessages.parse(TestMessages.captured(name));

        assertThat(typed).isNotInstanceOf(ProblemReport.class);
        assertThat(typed.toMessage().toJson()).isEqualTo(TestMessages.capturedJson(name));
        assertThat(TestTypedMessages.parse(typed.toMessage())).isEqualTo(typed);
    }

    @Property(tries = 3_000)
    void whenMemberIsChangedThenRecordKeepsItOrInvalidInput(
            @ForAll("names") String name, @ForAll("mutations") JsonMutation mutation) {
        ObjectNode mutated = mutation.apply(TestMessages.capturedJson(name));
        try {
            TypedMessage typed = TestTypedMessages.parse(Message.fromJson(mutated));
            assertThat(typed.toMessage().toJson()).isEqualTo(mutated);
            assertThat(TestTypedMessages.parse(typed.toMessage())).isEqualTo(typed);
        } catch (InvalidInputException e) {
            assertThat(e).hasMessageNotContaining("java.");
        }
    }

    @Property(tries = 1_000)
    void whenByteIsChangedThenMessageOrInvalidInput(
            @ForAll("names") String name, @ForAll int position, @ForAll byte value) {
        byte[] bytes = TestMessages.capturedBytes(name);
        bytes[Math.floorMod(position, bytes.length)] = value;
        byte[] cut = Arrays.copyOf(bytes, Math.floorMod(position, bytes.length));
        for (byte[] input : new byte[][] {bytes, cut}) {
            try {
                TypedMessage typed = TestTypedMessages.parse(Message.parse(input));
                assertThat(Message.parse(typed.toMessage().toBytes())).isEqualTo(typed.toMessage());
            } catch (InvalidInputException e) {
                assertThat(e).hasMessageNotContaining("java.");
            }
        }
    }

    @Property(tries = 1_500)
    void whenMachineGetsChangedMessageThenStepOrInvalidInput(
            @ForAll("names") String name, @ForAll("mutations") JsonMutation mutation) {
        ObjectNode mutated = mutation.apply(TestMessages.capturedJson(name));
        for (Protocol<?> machine : TestTypedMessages.machines()) {
            beginOrRefuse(machine, mutated);
        }
    }

    private static <X extends Exchange> void beginOrRefuse(Protocol<X> machine, ObjectNode json) {
        try {
            Transition<X, TypedMessage> transition = machine.begin(Message.fromJson(json));
            assertThat(ProtocolAssertions.stored(machine, transition)).isEqualTo(transition.exchange());
            assertThat(transition.message().toMessage().toJson()).isEqualTo(json);
        } catch (InvalidInputException e) {
            assertThat(e).hasMessageNotContaining("java.");
        }
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(TestMessages.CAPTURED);
    }

    @Provide
    Arbitrary<JsonMutation> mutations() {
        return JsonMutation.arbitrary();
    }
}
