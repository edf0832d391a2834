package io.shuzheng.app.work;

import io.shuzheng.didcomm.did.Did;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** {@code market.json}: an object of {@code genesis}, a path from the file's folder, and {@code bureau}, a DID. */
public final class MarketFile {

    private static final String GENESIS = "genesis";
    private static final String BUREAU = "bureau";

    private final Path folder;
    private final Path path;

    MarketFile(Path folder) {
        this.folder = folder;
        this.path = folder.resolve("market.json");
    }

    /**
     * The market; empty if none was founded here.
     *
     * @throws InvalidInputException if the file is damaged
     */
    public Optional<Market> read() {
        return new KeptFile(path).read().map(this::parse);
    }

    private Market parse(String text) {
        try {
            ObjectNode json = Json.parseObject(text);
            Path genesis = folder.resolve(json.path(GENESIS).asString("")).normalize();
            return new Market(genesis, Did.parse(json.path(BUREAU).asString("")));
        } catch (InvalidInputException e) {
            throw new InvalidInputException(path + " is damaged: " + e.getMessage(), e);
        }
    }

    public void write(Market market) {
        Path genesis = folder.relativize(market.genesis().toAbsolutePath().normalize());
        ObjectNode json = Json.object()
                .put(GENESIS, genesis.toString())
                .put(BUREAU, market.bureau().toString());
        new KeptFile(path).write(Json.write(json));
    }
}
