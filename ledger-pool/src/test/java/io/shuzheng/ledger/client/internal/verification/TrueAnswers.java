package io.shuzheng.ledger.client.internal.verification;

import io.shuzheng.ledger.client.GenesisNode;
import io.shuzheng.ledger.embedded.TestNode;
import io.shuzheng.ledger.proof.signature.TestSigners;
import io.shuzheng.ledger.request.LedgerIdentity;
import io.shuzheng.ledger.request.LedgerOperation;
import io.shuzheng.ledger.request.LedgerRequest;
import io.shuzheng.ledger.request.TestIdentities;
import io.shuzheng.primitives.Json;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an honest ledger answers to each read that one node can prove: once where something is found, and once where
 * nothing is. All are proven under the same three states.
 */
final class TrueAnswers {

    /** The time of the ledger and of the client. */
    static final long NOW = 1_800_000_000;

    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(NOW), ZoneOffset.UTC);
    private static final String RAW = "{\"endpoint\":{\"agent\":\"http://127.0.0.1:1/数\"}}";
    private static final LedgerIdentity TRUSTEE = TestIdentities.trustee();
    private static final String DID = TRUSTEE.did().value();
    private static final String HASH = "a".repeat(64);
    private static final String OTHER = "Jw6Bo1oXzLrTNhWqmZkLTX";

    private static final SignedStates SIGNED = new SignedStates(List.of(new GenesisNode(
            "Node1",
            TRUSTEE.verkey().base58(),
            "127.0.0.1",
            9_702,
            Optional.of(TestSigners.secret("Node1").publicKey().base58()))));

    private final TestNode node;
    private final List<TrueAnswer> answers = new ArrayList<>();
    private long ids = 1;
    private long schema;

    private TrueAnswers(TestNode node) {
        this.node = node;
    }

    /** All of them, from a ledger of one node. */
    static List<TrueAnswer> ofEveryType() {
        try (TestNode node = TestNode.create(CLOCK)) {
            TrueAnswers answers = new TrueAnswers(node);
            answers.write();
            answers.read();
            return List.copyOf(answers.answers);
        }
    }

    /** A verifier that has seen nothing yet, under the key of the ledger's node. */
    static ReplyVerifier verifier(LedgerRequest request) {
        return new ReplyVerifier(request, SIGNED, new Freshness(Duration.ofMinutes(10), CLOCK));
    }

    private void write() {
        write(attribute("100", "raw", RAW));
        write(attribute("100", "enc", "abc"));
        write(attribute("100", "hash", HASH));
        schema = write("{'type':'101','data':{'name':'s','version':'1.0','attr_names':['a','b']}}");
        write("{'type':'102'," + definition("t") + ",'data':{'primary':{'n':'1'},'revocation':{'g':'1'}}}");
        write("{'type':'113','id':'" + registry() + "','revocDefType':'CL_ACCUM','tag':'r','credDefId':'" + DID
                + ":3:CL:" + schema + ":t','value':{'issuanceType':'ISSUANCE_BY_DEFAULT','maxCredNum':100,"
                + "'publicKeys':{'accumKey':{'z':'1'}},'tailsHash':'h','tailsLocation':'http://127.0.0.1/t'}}");
        write("{'type':'114','revocRegDefId':'" + registry()
                + "','revocDefType':'CL_ACCUM','value':{'accum':'A','revoked':[7,3]}}");
        write("{'type':'5','aml':{'click':'a click'},'version':'1'}");
        write("{'type':'4','text':'terms','version':'1','ratification_ts':" + (NOW - 5) + "}");
    }

    private void read() {
        read("{'type':'105','dest':'" + DID + "'}");
        read("{'type':'105','dest':'" + OTHER + "'}");
        read(attribute("104", "raw", "endpoint"));
        read(attribute("104", "enc", "abc"));
        read(attribute("104", "hash", HASH));
        read(attribute("104", "raw", "nothing"));
        read(attribute("104", "hash", "b".repeat(64)));
        for (String version : List.of("1.0", "2.0")) {
            read("{'type':'107','dest':'" + DID + "','data':{'name':'s','version':'" + version + "'}}");
        }
        for (String tag : List.of("t", "u")) {
            read("{'type':'108','origin':'" + DID + "'," + definition(tag) + "}");
        }
        for (String id : List.of(registry(), "none")) {
            read("{'type':'115','id':'" + id + "'}");
            read("{'type':'116','revocRegDefId':'" + id + "','timestamp':" + NOW + "}");
            read("{'type':'117','revocRegDefId':'" + id + "','to':" + NOW + "}");
        }
        String digest = ask(request("{'type':'6'}")).path("data").path("digest").asString("");
        for (String asked : List.of(digest, "none")) {
            read("{'type':'6','digest':'" + asked + "'}");
        }
        for (String asked : List.of("", ",'version':'1'", ",'version':'2'", ",'timestamp':" + NOW)) {
            read("{'type':'7'" + asked + "}");
        }
        for (String asked : List.of("0,'data':1", "1,'data':1", "1,'data':4", "2,'data':1")) {
            read("{'type':'3','ledgerId':" + asked + "}");
        }
    }

    private String definition(String tag) {
        return "'ref':" + schema + ",'signature_type':'CL','tag':'" + tag + "'";
    }

    private String registry() {
        return DID + ":4:" + DID + ":3:CL:" + schema + ":t:CL_ACCUM:r";
    }

    private static String attribute(String type, String form, String value) {
        String escaped = value.replace("\"", "\\'");
        return "{'type':'" + type + "','dest':'" + DID + "','" + form + "':'" + escaped + "'}";
    }

    private long write(String operation) {
        return ask(request(operation).signedBy(TRUSTEE))
                .path("txnMetadata")
                .path("seqNo")
                .asLong();
    }

    private void read(String operation) {
        LedgerRequest request = request(operation);
        answers.add(new TrueAnswer(request, ask(request)));
    }

    private LedgerRequest request(String operation) {
        LedgerOperation parsed = LedgerOperation.parse(Json.parse(operation.replace('\'', '"')));
        return LedgerRequest.of(TRUSTEE.did(), ids++, parsed);
    }

    private ObjectNode ask(LedgerRequest request) {
        JsonNode answer = node.ask(request.toJson());
        if (answer.path("result") instanceof ObjectNode result) {
            return result;
        }
        throw new AssertionError(request + " was answered by " + answer);
    }
}
