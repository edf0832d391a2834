package io.shuzheng.agent.store;

import io.shuzheng.primitives.Base64Url;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import io.shuzheng.primitives.SecretBytes;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How a wallet's key is made of what the operator gives; stored in the clear beside the wrapped keys. */
sealed interface KeyDerivation {

    /** Makes the 32-byte key. */
    SecretBytes derive(WalletKey given);

    ObjectNode toJson();

    /** The derivation for a new wallet under this key. */
    static KeyDerivation forNew(WalletKey key, SecureRandom random) {
        if (key instanceof WalletKey.Passphrase passphrase) {
            byte[] salt = new byte[Argon2id.SALT_SIZE];
            random.nextBytes(salt);
            return new Argon2id(passphrase.cost(), Base64Url.encode(salt));
        }
        return new Identity();
    }

    static KeyDerivation fromJson(JsonNode json) {
        String name = json.path("name").asString("");
        if (name.equals(Identity.NAME)) {
            return new Identity();
        }
        if (name.equals(Argon2id.NAME)) {
            Argon2Parameters cost = new Argon2Parameters(
                    json.path("memoryKib").asInt(0),
                    json.path("iterations").asInt(0),
                    json.path("lanes").asInt(0));
            return new Argon2id(cost, json.path("salt").asString(""));
        }
        throw new InvalidInputException("unknown key derivation " + name);
    }

    /** The key is given as it is. */
    record Identity() implements KeyDerivation {

        static final String NAME = "raw";

        @Override
        public SecretBytes derive(WalletKey given) {
            if (given instanceof WalletKey.Raw raw) {
                return raw.key();
            }
            throw new WalletRefusedException(
                    WalletRefusedException.Reason.WRONG_KIND_OF_KEY, "this wallet opens with a raw key");
        }

        @Override
        public ObjectNode toJson() {
            return Json.object().put("name", NAME);
        }
    }

    /** The key is a passphrase stretched by Argon2id, version 1.3 (RFC 9106). */
    record Argon2id(Argon2Parameters cost, String salt) implements KeyDerivation {

        static final String NAME = "argon2id";
        static final int SALT_SIZE = 16;

        @Override
        public SecretBytes derive(WalletKey given) {
            if (!(given instanceof WalletKey.Passphrase passphrase)) {
                throw new WalletRefusedException(
                        WalletRefusedException.Reason.WRONG_KIND_OF_KEY, "this wallet opens with a passphrase");
            }
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(new org.bouncycastle.crypto.params.Argon2Parameters.Builder(
                            org.bouncycastle.crypto.params.Argon2Parameters.ARGON2_id)
                    .withVersion(org.bouncycastle.crypto.params.Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(cost.memoryKib())
                    .withIterations(cost.iterations())
                    .withParallelism(cost.lanes())
                    .withSalt(Base64Url.decode(salt))
                    .build());
            byte[] utf8 = passphrase.utf8().reveal();
            byte[] key = new byte[32];
            try {
                generator.generateBytes(utf8, key);
                return SecretBytes.copyOf(key);
            } finally {
                Arrays.fill(utf8, (byte) 0);
                Arrays.fill(key, (byte) 0);
            }
        }

        @Override
        public ObjectNode toJson() {
            return Json.object()
                    .put("name", NAME)
                    .put("memoryKib", cost.memoryKib())
                    .put("iterations", cost.iterations())
                    .put("lanes", cost.lanes())
                    .put("salt", salt);
        }
    }
}
