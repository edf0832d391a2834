package io.shuzheng.ledger.proof.signature;

import io.shuzheng.primitives.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Nodes that sign, by their aliases. */
public final class TestSigners {

    private TestSigners() {}

    /** The secret key of a node. */
    public static BlsSecretKey secret(String alias) {
        return BlsSecretKey.ofSeed(SecretBytes.copyOf(alias.getBytes(StandardCharsets.UTF_8)));
    }

    /** The keys of a network of these nodes. */
    public static NodeKeys keys(String... aliases) {
        Map<String, BlsPublicKey> keys = List.of(aliases).stream()
                .collect(Collectors.toMap(
                        Function.identity(), alias -> secret(alias).publicKey()));
        return new NodeKeys(keys, keys.size());
    }

    /** A value that these nodes signed. */
    public static MultiSignature sign(MultiSignatureValue value, Collection<String> aliases) {
        List<BlsSignature> signatures = aliases.stream()
                .map(alias -> secret(alias).sign(value.signedBytes()))
                .toList();
        return new MultiSignature(
                List.copyOf(aliases), BlsSignature.sum(signatures).base58(), value);
    }
}
