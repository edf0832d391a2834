package io.shuzheng.ledger.conformance;

import io.shuzheng.ledger.request.DefinitionOperations;
import io.shuzheng.ledger.request.LedgerDid;
import io.shuzheng.ledger.request.LedgerIdentity;
import io.shuzheng.ledger.request.LedgerOperation;
import io.shuzheng.ledger.request.NymOperation;
import io.shuzheng.ledger.request.RevocationOperations;
import io.shuzheng.ledger.request.TransactionType;
import io.shuzheng.primitives.Json;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Operations that tests write; the keys in them are not real. */
final class Operations {

    static final String BY_DEFAULT = "ISSUANCE_BY_DEFAULT";
    static final String ON_DEMAND = "ISSUANCE_ON_DEMAND";

    private Operations() {}

    /** An operation from JSON with {@code '} for {@code "}: for what no builder makes, or what is wrong on purpose. */
    static LedgerOperation of(TransactionType type, String json) {
        return LedgerOperation.of(type, Json.parseObject(json.replace('\'', '"')));
    }

    /** The registration of a DID that follows from its key, without a role. */
    static LedgerOperation nym(LedgerIdentity identity) {
        return NymOperation.of(identity.did()).verkey(identity.verkey()).build();
    }

    static LedgerOperation schema(String name) {
        return DefinitionOperations.schema(name, "1.0", List.of("degree", "年份"));
    }

    static LedgerOperation credentialDefinition(long schemaNumber, String tag) {
        return DefinitionOperations.credentialDefinition(schemaNumber, tag, Json.parseObject("""
                {"primary": {"n": "1", "s": "2", "r": {"degree": "3"}, "rctxt": "4", "z": "5"},
                 "revocation": {"g": "1", "pk": "2"}}"""));
    }

    static String credentialDefinitionId(LedgerDid author, long schemaNumber, String tag) {
        return author + ":3:CL:" + schemaNumber + ":" + tag;
    }

    static LedgerOperation registry(LedgerDid author, String credentialDefinitionId, String issuance, String tag) {
        ObjectNode value = Json.parseObject("""
                {"maxCredNum": 100, "publicKeys": {"accumKey": {"z": "1"}}, "tailsHash": "hash",
                 "tailsLocation": "http://localhost/tails"}""");
        return RevocationOperations.registryDefinition(
                registryId(author, credentialDefinitionId, tag),
                credentialDefinitionId,
                tag,
                value.put("issuanceType", issuance));
    }

    static String registryId(LedgerDid author, String credentialDefinitionId, String tag) {
        return author + ":4:" + credentialDefinitionId + ":CL_ACCUM:" + tag;
    }
}
