package io.shuzheng.agent.store;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.aead.XAesGcmKey;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig2026;
import com.google.crypto.tink.prf.PrfSet;
import com.google.crypto.tink.util.SecretBytes;
import io.shuzheng.primitives.Base64Url;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import tools.jackson.databind.node.ObjectNode;

/**
 * The key envelope: the wallet's two data keys, random and made once, each encrypted under the wallet key.
 *
 * <p>So another passphrase means a new envelope, not a new encryption of every row.
 */
final class WalletKeys {

    private static final Configuration AEAD = AeadConfig2026.get();
    private static final Configuration PRF = PrfConfig2026.get();
    private static final int FORMAT = 1;
    private static final String VALUES = "values";
    private static final String LOOKUPS = "lookups";

    private WalletKeys() {}

    /** Makes data keys for a new wallet and returns them wrapped. */
    static String create(WalletKey key, SecureRandom random) {
        KeyDerivation derivation = KeyDerivation.forNew(key, random);
        try {
            Aead wrap = wrapping(derivation.derive(key));
            KeysetHandle values = KeysetHandle.generateNew(PredefinedAeadParameters.XAES_256_GCM_192_BIT_NONCE, AEAD);
            KeysetHandle lookups = KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF, PRF);
            ObjectNode envelope = Json.object().put("format", FORMAT);
            envelope.set("derivation", derivation.toJson());
            return Json.write(envelope.put(VALUES, wrap(values, wrap, VALUES, AEAD))
                    .put(LOOKUPS, wrap(lookups, wrap, LOOKUPS, PRF)));
        } catch (GeneralSecurityException e) {
            throw new StoreFailureException("the wallet's keys cannot be made", e);
        }
    }

    /**
     * Opens the envelope.
     *
     * @throws WalletRefusedException if the key is not the one under which it was made
     */
    static WalletCipher open(String envelope, WalletKey key) {
        ObjectNode json = parse(envelope);
        try {
            Aead wrap = wrapping(KeyDerivation.fromJson(json.path("derivation")).derive(key));
            KeysetHandle values = unwrap(json, wrap, VALUES, AEAD);
            KeysetHandle lookups = unwrap(json, wrap, LOOKUPS, PRF);
            return new WalletCipher(values.getPrimitive(AEAD, Aead.class), lookups.getPrimitive(PRF, PrfSet.class));
        } catch (GeneralSecurityException e) {
            throw new WalletRefusedException(
                    WalletRefusedException.Reason.WRONG_KEY, "the wallet does not open with this key", e);
        } catch (WalletRefusedException e) {
            throw e;
        } catch (InvalidInputException e) {
            throw damaged(e);
        }
    }

    private static ObjectNode parse(String envelope) {
        try {
            ObjectNode json = Json.parseObject(envelope);
            if (json.path("format").asInt(0) != FORMAT) {
                throw new WalletRefusedException(
                        WalletRefusedException.Reason.INCOMPATIBLE, "the wallet's key envelope has an unknown format");
            }
            return json;
        } catch (WalletRefusedException e) {
            throw e;
        } catch (InvalidInputException e) {
            throw damaged(e);
        }
    }

    private static WalletRefusedException damaged(InvalidInputException cause) {
        return new WalletRefusedException(
                WalletRefusedException.Reason.DAMAGED, "the wallet's key envelope cannot be read", cause);
    }

    @AccessesPartialKey
    private static Aead wrapping(io.shuzheng.primitives.SecretBytes key) throws GeneralSecurityException {
        byte[] bytes = key.reveal();
        try {
            XAesGcmKey tinkKey = XAesGcmKey.create(
                    PredefinedAeadParameters.XAES_256_GCM_192_BIT_NONCE_NO_PREFIX,
                    SecretBytes.copyFrom(bytes, InsecureSecretKeyAccess.get()),
                    null);
            return KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.importKey(tinkKey).withFixedId(1).makePrimary())
                    .build()
                    .getPrimitive(AEAD, Aead.class);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static String wrap(KeysetHandle keys, Aead wrap, String purpose, Configuration configuration)
            throws GeneralSecurityException {
        return Base64Url.encode(
                TinkProtoKeysetFormat.serializeEncryptedKeyset(keys, wrap, context(purpose), configuration));
    }

    private static KeysetHandle unwrap(ObjectNode json, Aead wrap, String purpose, Configuration configuration)
            throws GeneralSecurityException {
        byte[] wrapped = Base64Url.decode(json.path(purpose).asString(""));
        return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, wrap, context(purpose), configuration);
    }

    private static byte[] context(String purpose) {
        return ("shuzheng wallet " + FORMAT + " " + purpose).getBytes(StandardCharsets.UTF_8);
    }
}
