package io.shuzheng.ledger.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.primitives.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.node.ObjectNode;

class SigningFormPropertyTest {

    @Property(tries = 200)
    void whenMembersAreReorderedThenFormStays(@ForAll("members") Map<String, String> members, @ForAll Random random) {
        List<Map.Entry<String, String>> shuffled = new ArrayList<>(members.entrySet());
        Collections.shuffle(shuffled, random);

        assertThat(SigningForm.payload(request(shuffled))).isEqualTo(SigningForm.payload(request(members.entrySet())));
    }

    @Property(tries = 200)
    void whenAMemberChangesThenDigestChanges(
            @ForAll("members") Map<String, String> members, @ForAll("plain") String value) {
        ObjectNode request = request(members.entrySet());
        ObjectNode changed = request.deepCopy();
        changed.withObject("/operation").put("added", value);

        assertThat(SigningForm.payloadDigest(changed)).isNotEqualTo(SigningForm.payloadDigest(request));
    }

    @Property(tries = 200)
    void whenAttributeIsRawThenFormHoldsNothingOfIt(@ForAll("secret") String secret) {
        LedgerDid did = TestIdentities.trustee().did();
        LedgerRequest request = LedgerRequest.of(
                did, 7, AttributeOperations.raw(did, Json.object().put("n", secret)));

        assertThat(SigningForm.payload(request.toJson())).doesNotContain(secret);
    }

    @Property(tries = 50)
    void whenRequestIsSignedThenEverySignatureHolds(@ForAll("members") Map<String, String> members) {
        ObjectNode operation = (ObjectNode) request(members.entrySet()).path("operation");
        LedgerIdentity trustee = TestIdentities.trustee();
        LedgerRequest signed = LedgerRequest.of(trustee.did(), 9, LedgerOperation.of(TransactionType.NYM, operation))
                .signedBy(trustee);

        assertThat(trustee.verkey().verify(signed.signingInput(), trustee.sign(signed.signingInput())))
                .isTrue();
        assertThat(signed.payloadDigest()).isNotEqualTo(signed.digest());
    }

    @Provide
    Arbitrary<Map<String, String>> members() {
        return Arbitraries.maps(
                        Arbitraries.strings().ofMinLength(1).ofMaxLength(6),
                        Arbitraries.strings().ofMaxLength(12))
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<String> plain() {
        return Arbitraries.strings().alpha().ofMaxLength(20);
    }

    @Provide
    Arbitrary<String> secret() {
        return Arbitraries.strings()
                .withChars("ghijklmnopqrstuvwxyz")
                .ofMinLength(8)
                .ofMaxLength(40);
    }

    private static ObjectNode request(Iterable<Map.Entry<String, String>> members) {
        ObjectNode request = Json.object();
        ObjectNode operation = request.putObject("operation");
        members.forEach(member -> operation.put(member.getKey(), member.getValue()));
        return request.put("reqId", 1);
    }
}
