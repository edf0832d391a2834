package io.shuzheng.ledger.client;

import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The pool ledger's first transactions: all that a client is told about a network. One JSON object a line, kept as it
 * was read, because the lines are the leaves of the ledger's Merkle tree.
 */
public final class Genesis {

    private final String text;
    private final List<GenesisNode> nodes;

    private Genesis(String text, List<GenesisNode> nodes) {
        this.text = text;
        this.nodes = nodes;
    }

    /**
     * Reads a genesis file.
     *
     * @throws InvalidInputException if the file cannot be read, or as {@link #parse}
     */
    public static Genesis read(Path file) {
        try {
            return parse(Files.readString(file, StandardCharsets.UTF_8));
        } catch (MalformedInputException e) {
            throw new InvalidInputException("the genesis file " + file + " is not UTF-8 text", e);
        } catch (IOException e) {
            throw new InvalidInputException("cannot read the genesis file " + file, e);
        }
    }

    /**
     * Reads genesis transactions. Empty lines are skipped.
     *
     * @throws InvalidInputException if a line is no NODE transaction, names the line; or if there is none
     */
    public static Genesis parse(String text) {
        List<String> lines = text.lines().map(String::strip).toList();
        List<GenesisNode> nodes = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isEmpty()) {
                nodes.add(parseLine(i + 1, lines.get(i)));
            }
        }
        if (nodes.isEmpty()) {
            throw new InvalidInputException("the genesis holds no transaction");
        }
        return new Genesis(text, List.copyOf(nodes));
    }

    /** The transactions as they were read. */
    public String text() {
        return text;
    }

    /** The nodes, in the transactions' order. A node that was changed later appears again. */
    public List<GenesisNode> nodes() {
        return nodes;
    }

    private static GenesisNode parseLine(int number, String line) {
        try {
            return GenesisNode.parse(Json.parseObject(line));
        } catch (InvalidInputException e) {
            throw new InvalidInputException("genesis line " + number + ": " + e.getMessage(), e);
        }
    }

    @Override
    public String toString() {
        return "Genesis" + nodes.stream().map(GenesisNode::alias).toList();
    }
}
