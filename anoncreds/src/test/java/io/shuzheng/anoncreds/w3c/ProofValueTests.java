package io.shuzheng.anoncreds.w3c;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.anoncreds.internal.json.JsonInput;
import io.shuzheng.primitives.Base64Url;
import io.shuzheng.primitives.InvalidInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.msgpack.core.MessageBufferPacker;
import org.msgpack.core.MessagePack;
import org.msgpack.core.MessagePacker;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** On the smallest proof, {@code {aggregated: {c_hash, c_list}}}, and on those that the reference library wrote. */
class ProofValueTests {

    private interface Content {
        void pack(MessagePacker packer) throws IOException;
    }

    @Example
    void whenProofIsWholeThenItIsRead() {
        JsonNode content = decode(value(packer -> {
            header(packer);
            packer.packString("c_list")
                    .packArrayHeader(1)
                    .packArrayHeader(2)
                    .packInt(0)
                    .packInt(255);
            packer.packString("c_hash").packArrayHeader(2).packInt(1).packInt(0);
        }));

        assertThat(content).isEqualTo(W3cObjects.json("{'aggregated': {'c_list': [[0, 255]], 'c_hash': '256'}}"));
    }

    @Example
    void whenNumberIsZeroThenItIsNoByteOrOne() {
        for (byte[] zero : new byte[][] {{}, {0}}) {
            JsonNode content = decode(value(packer -> {
                header(packer);
                packer.packString("c_hash").packArrayHeader(zero.length);
                for (byte each : zero) {
                    packer.packByte(each);
                }
                packer.packString("c_list").packArrayHeader(0);
            }));
            assertThat(content.at("/aggregated/c_hash").stringValue()).isEqualTo("0");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void whenProofIsNotOfTheFormThenItIsRefused(String name, Content content) {
        String value = value(content);

        assertThatThrownBy(() -> decode(value)).isInstanceOf(InvalidInputException.class);
    }

    private static Arguments fault(String name, Content content) {
        return Arguments.of(name, content);
    }

    static Stream<Arguments> faults() {
        return Stream.of(structureFaults(), typeFaults(), sizeFaults()).flatMap(each -> each);
    }

    private static Stream<Arguments> structureFaults() {
        return Stream.of(
                fault("nothing", packer -> {}),
                fault("one element", packer -> packer.packArrayHeader(1).packInt(3)),
                fault("three elements", packer -> {
                    packer.packArrayHeader(3).packInt(3);
                    whole(packer, 1);
                    packer.packNil();
                }),
                fault("other kind", packer -> {
                    packer.packArrayHeader(2).packInt(2);
                    whole(packer, 1);
                }),
                fault("trailing byte", packer -> {
                    packer.packArrayHeader(2).packInt(3);
                    whole(packer, 1);
                    packer.packNil();
                }),
                fault("missing member", packer -> {
                    packer.packArrayHeader(2)
                            .packInt(3)
                            .packMapHeader(1)
                            .packString("aggregated")
                            .packMapHeader(1);
                    packer.packString("c_list").packArrayHeader(0);
                }),
                fault("member twice", packer -> {
                    header(packer);
                    packer.packString("c_list").packArrayHeader(0);
                    packer.packString("c_list").packArrayHeader(0);
                }),
                fault("unknown member", packer -> {
                    packer.packArrayHeader(2)
                            .packInt(3)
                            .packMapHeader(1)
                            .packString("aggregated")
                            .packMapHeader(3);
                    packer.packString("c_list").packArrayHeader(0);
                    packer.packString("c_hash").packArrayHeader(0);
                    packer.packString("x").packNil();
                }),
                fault(
                        "array for a map",
                        packer -> packer.packArrayHeader(2)
                                .packInt(3)
                                .packArrayHeader(1)
                                .packArrayHeader(0)));
    }

    private static Stream<Arguments> typeFaults() {
        return Stream.of(
                fault("nil for a number", packer -> hash(packer, MessagePacker::packNil)),
                fault("text for a number", packer -> hash(packer, each -> each.packString("1"))),
                fault(
                        "bytes for a number",
                        packer -> hash(packer, each -> each.packBinaryHeader(1).writePayload(new byte[] {1}))),
                fault(
                        "leading zero",
                        packer -> hash(
                                packer,
                                each -> each.packArrayHeader(2).packInt(0).packInt(1))),
                fault(
                        "element of 9 bits",
                        packer -> hash(packer, each -> each.packArrayHeader(1).packInt(256))),
                fault(
                        "negative element",
                        packer -> hash(packer, each -> each.packArrayHeader(1).packInt(-1))),
                fault(
                        "fraction for an element",
                        packer -> hash(packer, each -> each.packArrayHeader(1).packDouble(1))),
                fault(
                        "element of 64 bits",
                        packer -> hash(packer, each -> each.packArrayHeader(1).packLong(Long.MAX_VALUE))),
                fault("bytes for a name", packer -> {
                    packer.packArrayHeader(2).packInt(3).packMapHeader(1);
                    packer.packBinaryHeader(10).writePayload("aggregated".getBytes(StandardCharsets.UTF_8));
                    packer.packMapHeader(0);
                }),
                fault("name that is not UTF-8", packer -> {
                    packer.packArrayHeader(2).packInt(3).packMapHeader(1);
                    packer.packRawStringHeader(1).writePayload(new byte[] {(byte) 0xff});
                }));
    }

    private static Stream<Arguments> sizeFaults() {
        return Stream.of(
                fault(
                        "number of 513 bytes",
                        packer -> hash(packer, each -> {
                            each.packArrayHeader(513);
                            for (int i = 0; i < 513; i++) {
                                each.packInt(1);
                            }
                        })),
                fault(
                        "announced number of 2^31 - 1 bytes",
                        packer -> hash(packer, each -> each.packArrayHeader(Integer.MAX_VALUE))),
                fault("announced array of 2^31 - 1 elements", packer -> {
                    header(packer);
                    packer.packString("c_list").packArrayHeader(Integer.MAX_VALUE);
                }),
                fault(
                        "announced name of 2^31 - 1 bytes",
                        packer -> packer.packArrayHeader(2)
                                .packInt(3)
                                .packMapHeader(1)
                                .packRawStringHeader(Integer.MAX_VALUE)),
                fault(
                        "announced map of 2^31 - 1 entries",
                        packer -> packer.packArrayHeader(2).packInt(3).packMapHeader(Integer.MAX_VALUE)));
    }

    private static void header(MessagePacker packer) throws IOException {
        packer.packArrayHeader(2)
                .packInt(3)
                .packMapHeader(1)
                .packString("aggregated")
                .packMapHeader(2);
    }

    private static void whole(MessagePacker packer, int hash) throws IOException {
        packer.packMapHeader(1).packString("aggregated").packMapHeader(2);
        packer.packString("c_hash").packArrayHeader(1).packInt(hash);
        packer.packString("c_list").packArrayHeader(0);
    }

    private static void hash(MessagePacker packer, Content number) throws IOException {
        header(packer);
        packer.packString("c_list").packArrayHeader(0).packString("c_hash");
        number.pack(packer);
    }

    @Example
    void whenProofIsCutAnywhereThenItIsRefused() {
        byte[] bytes = bytes(W3cObjects.presentation().at("/proof/proofValue").stringValue());
        for (int length = 0; length < bytes.length; length += 7) {
            String cut = text(Arrays.copyOf(bytes, length));
            assertThatThrownBy(() -> decode(cut)).isInstanceOf(InvalidInputException.class);
        }
    }

    @Example
    void whenTextIsNotMultibaseThenItIsRefused() {
        String value = W3cObjects.presentation().at("/proof/proofValue").stringValue();
        for (String text : new String[] {
            "", "u", "z" + value.substring(1), value + "=", value + "+", "u" + value, value.substring(0, 2) + " ", "ugB"
        }) {
            assertThatThrownBy(() -> decode(text)).isInstanceOf(InvalidInputException.class);
        }
        assertThatThrownBy(() -> decode("u" + "A".repeat(1 << 21))).isInstanceOf(InvalidInputException.class);
    }

    @Example
    void whenReferenceWroteProofsThenTheyAreWrittenTheSame() {
        JsonNode credential = W3cObjects.proof(W3cObjects.credential()).get("proofValue");
        JsonNode presentation = W3cObjects.presentation();
        JsonNode shown =
                W3cObjects.proof(presentation.at("/verifiableCredential/0")).get("proofValue");

        requireSame(ProofKind.CREDENTIAL_SIGNATURE, credential.stringValue());
        requireSame(ProofKind.CREDENTIAL_PRESENTATION, shown.stringValue());
        requireSame(ProofKind.PRESENTATION, presentation.at("/proof/proofValue").stringValue());
    }

    private static void requireSame(ProofKind kind, String text) {
        JsonNode content = ProofValue.decode(kind, input(text)).node();
        assertThat(ProofValue.encode(kind, content)).isEqualTo(text);
    }

    @Property(tries = 300)
    void whenBytesAreChangedThenProofIsReadStablyOrRefused(@ForAll long seed) {
        Random random = new Random(seed);
        JsonNode shown = W3cObjects.proof(W3cObjects.presentation().at("/verifiableCredential/0"));
        byte[] bytes = bytes(shown.get("proofValue").stringValue());
        for (int i = 0; i <= random.nextInt(3); i++) {
            bytes[random.nextInt(random.nextBoolean() ? 200 : bytes.length)] = (byte) random.nextInt();
        }
        try {
            JsonNode content = ProofValue.decode(ProofKind.CREDENTIAL_PRESENTATION, input(text(bytes)))
                    .node();
            assertThat(content.isObject()).isTrue();
        } catch (InvalidInputException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    private static String value(Content content) {
        try (MessageBufferPacker packer = MessagePack.newDefaultBufferPacker()) {
            content.pack(packer);
            return text(packer.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(byte[] bytes) {
        return "u" + Base64Url.encode(bytes);
    }

    private static byte[] bytes(String text) {
        return Base64Url.decode(text.substring(1));
    }

    private static JsonInput input(String text) {
        return JsonInput.of("proofValue", StringNode.valueOf(text));
    }

    private static JsonNode decode(String text) {
        return ProofValue.decode(ProofKind.PRESENTATION, input(text)).node();
    }
}
