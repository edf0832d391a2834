package io.shuzheng.anoncreds;

import io.shuzheng.anoncreds.internal.json.JsonInput;
import io.shuzheng.primitives.InvalidInputException;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a credential request mixes into the credential's context: exactly one of entropy and the holder's DID.
 *
 * @see <a href="https://hyperledger.github.io/anoncreds-spec/#credential-request">AnonCreds, "Credential Request"</a>
 */
public sealed interface ProverContext {

    /** The text itself. */
    String value();

    /** Random text, the usual choice. */
    record Entropy(String value) implements ProverContext {
        public Entropy {
            if (value.isEmpty()) {
                throw new InvalidInputException("the entropy of a credential request must not be empty");
            }
        }
    }

    /** The holder's DID, for credential definitions with an unqualified id only. */
    record ProverDid(String value) implements ProverContext {
        public ProverDid {
            if (!Identifiers.isUri(value) && !Identifiers.isLegacyDid(value)) {
                throw new InvalidInputException("the prover_did of a credential request must be a DID");
            }
        }
    }

    /**
     * Checks that a request for the definition may have this context.
     *
     * @throws InvalidInputException if the definition's id is not an unqualified one, and this is a DID
     */
    default void requireUsableFor(String credentialDefinitionId) {
        if (this instanceof ProverDid && !Identifiers.isLegacyCredentialDefinition(credentialDefinitionId)) {
            throw new InvalidInputException(
                    "a credential request for a definition with a qualified id must have entropy, not prover_did");
        }
    }

    static ProverContext read(JsonInput json) {
        Optional<String> entropy = json.optional("entropy").map(JsonInput::text);
        Optional<String> proverDid = json.optional("prover_did").map(JsonInput::text);
        if (entropy.isPresent() == proverDid.isPresent()) {
            throw json.expected("with exactly one of entropy and prover_did");
        }
        return entropy.<ProverContext>map(Entropy::new).orElseGet(() -> new ProverDid(proverDid.orElseThrow()));
    }

    default void write(ObjectNode json) {
        json.put(this instanceof Entropy ? "entropy" : "prover_did", value());
    }
}
