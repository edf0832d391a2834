package io.shuzheng.voucher.market;

import io.shuzheng.agent.store.RecordType;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.primitives.Base64Url;
import io.shuzheng.primitives.Digests;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The tokens with which the bureau's clerk lets one organisation fill one role, handed over outside the system. Each works
 * for the organisation that uses it first, which may ask again; the bureau keeps its digest only.
 */
public final class EnrolmentTokens {

    private static final int SIZE = 32;

    private static final RecordType<Token> TOKEN = RecordType.of("enrolment-token", Token::toJson, Token::fromJson);

    /** @param user the DID of the organisation that has used it */
    private record Token(MarketRole role, Optional<String> user) {

        boolean isFor(Member member) {
            return role == member.role()
                    && user.filter(did -> !did.equals(member.did().toString())).isEmpty();
        }

        private JsonNode toJson() {
            ObjectNode json = Json.object().put("role", role.code());
            user.ifPresent(did -> json.put("user", did));
            return json;
        }

        private static Token fromJson(JsonNode json) {
            return new Token(
                    MarketRole.ofCode(json.path("role").asString("")),
                    json.path("user").asStringOpt());
        }
    }

    private final SecureRandom random;

    public EnrolmentTokens(SecureRandom random) {
        this.random = random;
    }

    /** Makes a token for a role: 256 random bits in base64url. A secret: whoever has it can take the role. */
    public String create(UnitOfWork work, MarketRole role) {
        byte[] bytes = new byte[SIZE];
        random.nextBytes(bytes);
        String token = Base64Url.encode(bytes);
        work.put(TOKEN, idOf(token), new Token(role, Optional.empty()));
        return token;
    }

    /** @throws InvalidInputException if it is none, for another role, or another organisation has used it */
    void use(UnitOfWork work, String token, Member member) {
        String id = idOf(token);
        if (work.find(TOKEN, id).filter(known -> known.isFor(member)).isEmpty()) {
            throw new InvalidInputException("the enrolment token is not valid for this role");
        }
        work.put(TOKEN, id, new Token(member.role(), Optional.of(member.did().toString())));
    }

    private static String idOf(String token) {
        return HexFormat.of().formatHex(Digests.sha256(token.getBytes(StandardCharsets.UTF_8)));
    }
}
