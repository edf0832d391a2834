package io.shuzheng.computation.contract;

import io.shuzheng.computation.internal.Members;
import io.shuzheng.evidence.statement.KeyId;
import io.shuzheng.evidence.statement.PartyDid;
import io.shuzheng.primitives.CanonicalJson;
import io.shuzheng.primitives.CompactJws;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * A contract and the signatures that it has so far: one JWS (EdDSA over canonical JSON) over the whole contract a party.
 * Nothing is verified yet; {@link ContractVerifier} does that.
 *
 * <p>In JSON {@code {"contract": {…}, "signatures": ["…", …]}}, each signature a compact JWS whose payload is the contract.
 */
public final class SignedContract {

    /** The signatures' {@code typ}. */
    public static final String TYPE = "shuzheng-computation-contract+jws";

    private static final int MAXIMUM_SIGNATURES = 16;

    private final ComputationContract contract;
    private final Map<String, CompactJws> signatures;

    private SignedContract(ComputationContract contract, Map<String, CompactJws> signatures) {
        this.contract = contract;
        this.signatures = Collections.unmodifiableMap(new TreeMap<>(signatures));
    }

    /** A contract that nobody has signed. */
    public static SignedContract unsigned(ComputationContract contract) {
        return new SignedContract(contract, Map.of());
    }

    /**
     * With this party's signature added, or replaced.
     *
     * @throws InvalidInputException if the contract does not take this party's signature
     */
    public SignedContract signedBy(SigningParty party) {
        return with(party.sign(TYPE, contract.toJson()));
    }

    /**
     * With the other's signatures added: how a coordinator collects them.
     *
     * @throws InvalidInputException if the other is of another contract
     */
    public SignedContract mergedWith(SignedContract other) {
        if (!contract.equals(other.contract)) {
            throw new InvalidInputException("the signatures are of another contract");
        }
        Map<String, CompactJws> merged = new TreeMap<>(other.signatures);
        merged.putAll(signatures);
        return new SignedContract(contract, merged);
    }

    private SignedContract with(CompactJws signature) {
        PartyDid signer = KeyId.parse(signature.keyId()).did();
        if (!contract.party(signer).map(ContractParty::signs).orElse(false)) {
            throw new InvalidInputException("a signature is of none of the contract's signing parties");
        }
        if (!Arrays.equals(CanonicalJson.encode(signature.payload()), CanonicalJson.encode(contract.toJson()))) {
            throw new InvalidInputException("a signature is over another contract");
        }
        Map<String, CompactJws> more = new TreeMap<>(signatures);
        more.put(signer.value(), signature);
        return new SignedContract(contract, more);
    }

    public ComputationContract contract() {
        return contract;
    }

    Optional<CompactJws> signatureOf(PartyDid party) {
        return Optional.ofNullable(signatures.get(party.value()));
    }

    public ObjectNode toJson() {
        ObjectNode json = Json.object();
        json.set("contract", contract.toJson());
        json.set("signatures", Members.array(compactForms(), StringNode::valueOf));
        return json;
    }

    private List<String> compactForms() {
        return signatures.values().stream().map(CompactJws::compact).toList();
    }

    /**
     * The inverse of {@link #toJson()}.
     *
     * @throws InvalidInputException if {@code json} is no contract, or holds a signature of somebody else, over something
     *     else, or two of one party
     */
    public static SignedContract fromJson(JsonNode json) {
        Members members = Members.of(json, "a signed contract", "contract", "signatures");
        SignedContract signed = unsigned(ComputationContract.fromJson(members.any("contract")));
        List<CompactJws> signatures =
                members.strings("signatures", MAXIMUM_SIGNATURES, text -> CompactJws.parse(TYPE, text));
        for (CompactJws signature : signatures) {
            signed = signed.with(signature);
        }
        if (signed.signatures.size() != signatures.size()) {
            throw new InvalidInputException("a party signs a contract once");
        }
        return signed;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignedContract that
                && contract.equals(that.contract)
                && compactForms().equals(that.compactForms());
    }

    @Override
    public int hashCode() {
        return contract.hashCode();
    }

    @Override
    public String toString() {
        return "SignedContract[" + contract.id() + ", " + signatures.size() + " signatures]";
    }
}
