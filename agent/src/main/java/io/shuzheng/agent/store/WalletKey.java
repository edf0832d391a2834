package io.shuzheng.agent.store;

import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.SecretBytes;
import java.nio.charset.StandardCharsets;

/** The key that protects a wallet's own keys: a passphrase, stretched by Argon2id, or 32 raw bytes. */
public sealed interface WalletKey {

    /** A wallet key from 32 random bytes that the operator keeps, for instance in the environment. */
    static WalletKey raw(SecretBytes key) {
        return new Raw(key);
    }

    /** A wallet key from a passphrase, whose UTF-8 form is stretched; the cost applies to a wallet being made. */
    static WalletKey passphrase(String passphrase, Argon2Parameters cost) {
        return new Passphrase(SecretBytes.copyOf(passphrase.getBytes(StandardCharsets.UTF_8)), cost);
    }

    /** A wallet key from a passphrase, with the default cost. */
    static WalletKey passphrase(String passphrase) {
        return passphrase(passphrase, Argon2Parameters.DEFAULT);
    }

    /** See {@link #raw(SecretBytes)}. */
    record Raw(SecretBytes key) implements WalletKey {

        public Raw {
            if (key.size() != 32) {
                throw new InvalidInputException("a raw wallet key has 32 bytes, not " + key.size());
            }
        }
    }

    /** See {@link #passphrase(String, Argon2Parameters)}. */
    record Passphrase(SecretBytes utf8, Argon2Parameters cost) implements WalletKey {

        public Passphrase {
            if (utf8.size() == 0) {
                throw new InvalidInputException("the wallet's passphrase is empty");
            }
        }
    }
}
