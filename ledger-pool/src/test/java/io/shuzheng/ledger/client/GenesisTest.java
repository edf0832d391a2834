package io.shuzheng.ledger.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class GenesisTest {

    @TempDir
    private Path directory;

    /** The genesis of a real pool of four nodes on loopback, ports 9702 to 9708. */
    static Path fourNodes() {
        try {
            return Path.of(Objects.requireNonNull(GenesisTest.class.getResource("four-nodes.genesis"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whenRealGenesisIsReadThenItsNodesAreKnown() {
        Genesis genesis = Genesis.read(fourNodes());

        assertThat(genesis.nodes()).extracting(GenesisNode::alias).containsExactly("Node1", "Node2", "Node3", "Node4");
        assertThat(genesis.nodes().get(0).clientHost()).isEqualTo("127.0.0.1");
        assertThat(genesis.nodes().get(0).clientPort()).isEqualTo(9702);
        assertThat(genesis.nodes().get(0).verkey()).isEqualTo("Gw6pDLhcBcoQesN72qfotTgFa7cbuqZpkX3Xo6pLhPhv");
        assertThat(genesis.nodes().get(0).blsKey()).isPresent();
    }

    @Test
    void whenALineIsWrongThenItIsNamed() throws IOException {
        String text = Files.readString(fourNodes()).strip() + "\n\n{\"txn\":{\"type\":\"1\"}}\n";

        assertThatThrownBy(() -> Genesis.parse(text))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("line 6");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "not JSON", "[]", "{}", "{\"txn\":{\"type\":\"0\"}}"})
    void whenTextIsNoGenesisThenRefused(String text) {
        assertThatThrownBy(() -> Genesis.parse(text)).isInstanceOf(InvalidInputException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/reqSignature",
                "/txnMetadata",
                "/ver",
                "/txn",
                "/txn/type",
                "/txn/metadata",
                "/txn/metadata/from",
                "/txn/data",
                "/txn/data/dest",
                "/txn/data/data/alias",
                "/txn/data/data/client_ip",
                "/txn/data/data/client_port",
                "/txn/data/data/node_ip",
                "/txn/data/data/node_port",
                "/txn/data/data/services"
            })
    void whenAMemberIsMissingOrOfAnotherTypeThenRefused(String member) {
        int slash = member.lastIndexOf('/');
        ObjectNode missing = firstNode();
        ((ObjectNode) missing.at(member.substring(0, slash))).remove(member.substring(slash + 1));
        ObjectNode wrong = firstNode();
        ((ObjectNode) wrong.at(member.substring(0, slash))).put(member.substring(slash + 1), true);

        assertThatThrownBy(() -> Genesis.parse(Json.write(missing))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> Genesis.parse(Json.write(wrong))).isInstanceOf(InvalidInputException.class);
    }

    private static ObjectNode firstNode() {
        return Json.parseObject(
                Genesis.read(fourNodes()).text().lines().findFirst().orElseThrow());
    }

    @Test
    void whenFileIsMissingOrNoTextThenRefused() throws IOException {
        Path binary = Files.write(directory.resolve("binary"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});

        assertThatThrownBy(() -> Genesis.read(directory.resolve("none"))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> Genesis.read(binary)).isInstanceOf(InvalidInputException.class);
    }
}
