package io.shuzheng.computation.score;

import io.shuzheng.computation.engine.PartyMessage;
import io.shuzheng.computation.internal.Members;
import io.shuzheng.computation.paillier.PaillierCiphertext;
import io.shuzheng.computation.paillier.PaillierPublicKey;
import io.shuzheng.evidence.statement.Identifier;
import io.shuzheng.primitives.Base64Url;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;

/**
 * {@link PrivateScore#MASKED_ANSWER}, provider to model owner: {@code {"ciphertext"}}, as long as {@code n²}, big-endian, in
 * base64url.
 *
 * @param ciphertext of {@code w·x + r mod n}, uniform in {@code Z*_{n²}}
 */
public record MaskedAnswer(Identifier computationId, PaillierCiphertext ciphertext) {

    public PartyMessage toMessage() {
        return new PartyMessage(
                PrivateScore.MASKED_ANSWER,
                computationId,
                Json.object().put("ciphertext", Base64Url.encode(ciphertext.encode())));
    }

    /**
     * The inverse of {@link #toMessage()}.
     *
     * @throws InvalidInputException if the body is malformed; as an
     *     {@link io.shuzheng.computation.paillier.InvalidCiphertextException} if it holds no ciphertext of this key
     */
    public static MaskedAnswer parse(PartyMessage message, PaillierPublicKey key) {
        Members members = Members.of(message.body(), "a masked answer", "ciphertext");
        return new MaskedAnswer(message.computationId(), key.ciphertext(members.bytes("ciphertext")));
    }
}
