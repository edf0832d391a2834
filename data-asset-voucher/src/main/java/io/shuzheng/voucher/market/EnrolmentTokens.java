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

/**
 * The tokens with which the bureau's clerk lets one organisation fill one role, handed over outside the system. Each works
 * once; the bureau keeps its digest only.
 */
public final class EnrolmentTokens {

    private static final int SIZE = 32;

    private static final RecordType<MarketRole> TOKEN = RecordType.of(
            "enrolment-token",
            role -> Json.object().put("role", role.code()),
            json -> MarketRole.ofCode(json.path("role").asString("")));

    private final SecureRandom random;

    public EnrolmentTokens(SecureRandom random) {
        this.random = random;
    }

    /** Makes a token for a role: 256 random bits in base64url. A secret: whoever has it can take the role. */
    public String create(UnitOfWork work, MarketRole role) {
        byte[] bytes = new byte[SIZE];
        random.nextBytes(bytes);
        String token = Base64Url.encode(bytes);
        work.put(TOKEN, idOf(token), role);
        return token;
    }

    void consume(UnitOfWork work, String token, MarketRole role) {
        String id = idOf(token);
        if (work.find(TOKEN, id).filter(role::equals).isEmpty()) {
            throw new InvalidInputException("the enrolment token is not valid for this role");
        }
        work.delete(TOKEN, id);
    }

    private static String idOf(String token) {
        return HexFormat.of().formatHex(Digests.sha256(token.getBytes(StandardCharsets.UTF_8)));
    }
}
