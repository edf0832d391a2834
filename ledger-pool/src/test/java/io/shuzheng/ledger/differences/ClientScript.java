package io.shuzheng.ledger.differences;

import io.shuzheng.primitives.Digests;
import io.shuzheng.primitives.Json;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import tools.jackson.databind.node.ObjectNode;

/** What clients send to a ledger: each kind of message, accepted and refused. */
final class ClientScript {

    private static final long DAY = 86_400;

    private final Script script;
    private final String suffix;
    private final long now;

    private ClientScript(long run) {
        this.script = new Script(run);
        this.suffix = script.suffix();
        this.now = run / 1000;
    }

    static Script create(long run) {
        ClientScript client = new ClientScript(run);
        client.poolMessages();
        client.envelopes();
        client.nyms();
        client.attributes();
        client.definitions();
        client.endorsements();
        client.registries();
        client.agreements();
        client.rules();
        client.nodes();
        client.transactions();
        return client.script;
    }

    private void poolMessages() {
        script.add(
                "status-of-nothing",
                numbers -> Json.object()
                        .put("op", "LEDGER_STATUS")
                        .put("txnSeqNo", 0)
                        .put("merkleRoot", "GKot5hBsd81kMupNCXHaqbhv3huEbxAFMLnpcX2hniwn")
                        .put("ledgerId", 0)
                        .putNull("ppSeqNo")
                        .putNull("viewNo")
                        .put("protocolVersion", 2));
    }

    private void envelopes() {
        String nym = "{'type':'1','dest':'" + script.did("nobody") + "'}";
        script.unsigned("write-unsigned", "trustee", nym);
        script.add("write-without-identifier", numbers -> without(nym, "identifier", "write-without-identifier"));
        script.add("write-without-version", numbers -> without(nym, "protocolVersion", "write-without-version"));
        script.add(
                "write-of-version-1",
                numbers -> script.sign(
                        script.request("write-of-version-1", "trustee", nym).put("protocolVersion", 1), "trustee"));
        script.add(
                "write-with-wrong-signature",
                numbers -> script.sign(script.request("write-with-wrong-signature", "trustee", nym), "nobody"));
        script.signed("write-of-stranger", "stranger", nym);
        script.signed("write-of-unknown-type", "trustee", "{'type':'9999'}");
        script.signed("write-without-type", "trustee", "{'dest':'x'}");
        script.unsigned("read-of-unknown-type", "trustee", "{'type':'9998'}");
    }

    private ObjectNode without(String operation, String member, String step) {
        ObjectNode request = script.request(step, "trustee", operation);
        request.remove(member);
        return script.sign(request, "trustee");
    }

    private void nym(String step, String author, String target, String more) {
        script.signed(
                step,
                author,
                "{'type':'1','dest':'" + script.did(target) + "','verkey':'" + script.verkey(target) + "'" + more
                        + "}");
    }

    private void getNym(String step, String target, String more) {
        script.unsigned(step, "trustee", "{'type':'105','dest':'" + script.did(target) + "'" + more + "}");
    }

    private void nyms() {
        getNym("nym-get-absent", "endorser", "");
        getNym("nym-get-genesis", "trustee", "");
        nym("nym-endorser", "trustee", "endorser", ",'role':'101','alias':'an alias'");
        nym("nym-steward", "trustee", "steward", ",'role':'2'");
        nym("nym-owner", "endorser", "owner", "");
        nym("nym-author", "trustee", "author", "");
        getNym("nym-get", "endorser", "");
        script.add(
                "nym-resend",
                numbers -> script.sign(
                        script.request(
                                "nym-author",
                                "trustee",
                                "{'type':'1','dest':'" + script.did("author") + "','verkey':'" + script.verkey("author")
                                        + "'}"),
                        "trustee"));
        script.add(
                "nym-with-other-signatures",
                numbers -> script.multiSign(
                        script.request(
                                "nym-author",
                                "trustee",
                                "{'type':'1','dest':'" + script.did("author") + "','verkey':'" + script.verkey("author")
                                        + "'}"),
                        "trustee",
                        "endorser"));
        nym("nym-version-0", "trustee", "zero", ",'version':0");
        nym("nym-version-1", "trustee", "one", ",'version':1,'diddocContent':'{\\'a\\':1}'".replace("\\'", "\\\""));
        getNym("nym-get-version-1", "one", "");
        script.unsigned(
                "nym-get-by-number",
                "trustee",
                numbers -> "{'type':'105','dest':'" + script.did("one") + "','seqNo':" + numbers.of("nym-version-1")
                        + "}");
        getNym("nym-get-by-time", "one", ",'timestamp':" + (now + DAY));
        getNym("nym-get-by-early-time", "one", ",'timestamp':1");
        getNym("nym-get-by-both", "one", ",'timestamp':1,'seqNo':1");
        nym("nym-version-1-wrong", "trustee", "two", ",'version':2");
        nym("nym-version-changed", "one", "one", ",'version':1");
        nym("nym-version-unknown", "trustee", "two", ",'version':7");
        nym(
                "nym-document-with-id",
                "trustee",
                "two",
                ",'version':1,'diddocContent':'{\\'id\\':1}'".replace("\\'", "\\\""));
        nym("nym-document-no-json", "trustee", "two", ",'version':1,'diddocContent':'{'");
        nym("nym-trustee-by-endorser", "endorser", "two", ",'role':'0'");
        nym("nym-by-owner", "owner", "two", "");
        nym("nym-unknown-role", "trustee", "two", ",'role':'9'");
        nym("nym-alias-no-text", "trustee", "two", ",'alias':5");
        script.signed(
                "nym-key-of-another",
                "endorser",
                "{'type':'1','dest':'" + script.did("steward") + "','verkey':'" + script.verkey("two") + "'}");
        script.signed("nym-without-dest", "trustee", "{'type':'1'}");
        script.signed("nym-dest-too-short", "trustee", "{'type':'1','dest':'abc'}");
        script.signed("nym-dest-no-base58", "trustee", "{'type':'1','dest':'0OIl'}");
        nym("nym-role-removed-by-owner", "owner", "owner", ",'role':'101'");
        script.signed("nym-demoted", "trustee", "{'type':'1','dest':'" + script.did("one") + "','role':null}");
        getNym("nym-get-demoted", "one", "");
        script.unsigned("nym-get-without-dest", "trustee", "{'type':'105'}");
    }

    private void attributes() {
        attribute("attribute-raw", "owner", "'raw':'{\\\"b\\\": {\\\"z\\\":1,\\\"a\\\":2}}'");
        attribute("attribute-encrypted", "owner", "'enc':'secret" + suffix + "'");
        attribute("attribute-hash", "owner", "'hash':'" + sha256("hash") + "'");
        getAttribute("attribute-get-raw", "'raw':'b'");
        getAttribute("attribute-get-encrypted", "'enc':'secret" + suffix + "'");
        getAttribute("attribute-get-hash", "'hash':'" + sha256("hash") + "'");
        getAttribute("attribute-get-absent", "'raw':'nothing'");
        getAttribute("attribute-get-nothing", "'x':1");
        attribute("attribute-of-another", "endorser", "'raw':'{\\\"b\\\":1}'");
        attribute("attribute-two-names", "owner", "'raw':'{\\\"b\\\":1,\\\"c\\\":1}'");
        attribute("attribute-no-json", "owner", "'raw':'{'");
        attribute("attribute-list", "owner", "'raw':'[1]'");
        attribute("attribute-nothing", "owner", "'x':'y'");
        attribute("attribute-two-kinds", "owner", "'raw':'{\\\"b\\\":1}','enc':'x'");
        attribute("attribute-wrong-hash", "owner", "'hash':'abc'");
        attribute("attribute-too-large", "owner", "'enc':'" + "x".repeat(5 * 1024 + 1) + "'");
        attribute("attribute-endpoint-no-object", "owner", "'raw':'{\\\"endpoint\\\":\\\"x\\\"}'");
        attribute("attribute-endpoint-no-address", "owner", "'raw':'{\\\"endpoint\\\":{\\\"ha\\\":\\\"x\\\"}}'");
        script.signed(
                "attribute-of-stranger",
                "owner",
                "{'type':'100','dest':'" + script.did("stranger") + "','raw':'{\\\"b\\\":1}'}");
        script.unsigned(
                "attribute-transaction",
                "trustee",
                numbers -> "{'type':'3','ledgerId':1,'data':" + numbers.of("attribute-raw") + "}");
    }

    private void attribute(String step, String author, String value) {
        script.signed(step, author, "{'type':'100','dest':'" + script.did("owner") + "'," + value + "}");
    }

    private void getAttribute(String step, String value) {
        script.unsigned(step, "trustee", "{'type':'104','dest':'" + script.did("owner") + "'," + value + "}");
    }

    private void definitions() {
        String schema = "'name':'s','version':'1.0'";
        String names = ",'attr_names':['a']";
        script.signed("schema", "endorser", "{'type':'101','data':{" + schema + names + "}}");
        script.signed("schema-again", "endorser", "{'type':'101','data':{" + schema + names + "}}");
        script.signed("schema-by-owner", "owner", "{'type':'101','data':{" + schema + names + "}}");
        script.signed("schema-without-names", "endorser", "{'type':'101','data':{" + schema + ",'attr_names':[]}}");
        script.signed("schema-without-data", "endorser", "{'type':'101'}");
        script.signed(
                "schema-wrong-version",
                "endorser",
                "{'type':'101','data':{'name':'s','version':'one','attr_names':['a']}}");
        String dest = "'dest':'" + script.did("endorser") + "'";
        script.unsigned("schema-get", "trustee", "{'type':'107'," + dest + ",'data':{" + schema + "}}");
        script.unsigned(
                "schema-get-absent", "trustee", "{'type':'107'," + dest + ",'data':{'name':'t','version':'1.0'}}");
        script.unsigned("schema-get-without-name", "trustee", "{'type':'107'," + dest + ",'data':{'version':'1.0'}}");
        String tagged = ",'signature_type':'CL','tag':'t'";
        String keys = tagged + ",'data':{'primary':{'n':'1'},'revocation':{'g':'1'}}}";
        script.signed("definition", "endorser", numbers -> "{'type':'102','ref':" + numbers.of("schema") + keys);
        script.signed("definition-again", "endorser", numbers -> "{'type':'102','ref':" + numbers.of("schema") + keys);
        script.signed("definition-of-no-schema", "endorser", "{'type':'102','ref':1" + keys);
        script.signed("definition-of-nothing", "endorser", "{'type':'102','ref':99999999" + keys);
        script.signed("definition-by-owner", "owner", numbers -> "{'type':'102','ref':" + numbers.of("schema") + keys);
        script.signed("definition-without-keys", "endorser", "{'type':'102','ref':1" + tagged + "}");
        String origin = tagged + ",'origin':'" + script.did("endorser") + "'}";
        script.unsigned("definition-get", "trustee", numbers -> "{'type':'108','ref':" + numbers.of("schema") + origin);
        script.unsigned("definition-get-absent", "trustee", "{'type':'108','ref':1" + origin);
        script.unsigned("definition-get-without-ref", "trustee", "{'type':'108'" + origin);
    }

    private void endorsements() {
        endorsed("endorsed", "1.0", "endorser", "author", "endorser");
        endorsed("endorsed-by-trustee", "1.1", "trustee", "author", "trustee");
        endorsed("endorsed-without-signature", "1.2", "endorser", "author");
        script.add(
                "endorsed-without-name",
                numbers -> script.multiSign(
                        script.request("endorsed-without-name", "author", schemaOfAuthor("1.3")),
                        "author",
                        "endorser"));
    }

    private void endorsed(String step, String version, String endorser, String... signers) {
        script.add(
                step,
                numbers -> script.multiSign(
                        script.request(step, "author", schemaOfAuthor(version)).put("endorser", script.did(endorser)),
                        signers));
    }

    private static String schemaOfAuthor(String version) {
        return "{'type':'101','data':{'name':'e','version':'" + version + "','attr_names':['a']}}";
    }

    private String definitionId(Script.Numbers numbers) {
        return script.did("endorser") + ":3:CL:" + numbers.of("schema") + ":t";
    }

    private String registryId(Script.Numbers numbers, String tag) {
        return script.did("endorser") + ":4:" + definitionId(numbers) + ":CL_ACCUM:" + tag;
    }

    private void registries() {
        registry("registry", "r", "ISSUANCE_BY_DEFAULT");
        registry("registry-on-demand", "d", "ISSUANCE_ON_DEMAND");
        registry("registry-of-unknown-issuance", "x", "ISSUANCE");
        script.signed("registry-without-value", "endorser", "{'type':'113','id':'x'}");
        script.unsigned("registry-get", "trustee", numbers -> "{'type':'115','id':'" + registryId(numbers, "r") + "'}");
        script.unsigned("registry-get-absent", "trustee", "{'type':'115','id':'none'}");
        value("value-get-absent", "r", now + DAY);
        delta("delta-absent", "r", "'to':" + (now + DAY));
        delta("delta-absent-from", "r", "'from':5,'to':" + (now + DAY));
        entry("entry-of-another", "steward", "r", "{'accum':'A1'}");
        entry("entry-with-previous", "endorser", "r", "{'accum':'A1','prevAccum':'A0'}");
        entry("entry", "endorser", "r", "{'accum':'A1'}");
        entry("entry-revoking", "endorser", "r", "{'accum':'A2','prevAccum':'A1','revoked':[3,1]}");
        entry("entry-of-old", "endorser", "r", "{'accum':'A3','prevAccum':'A1','revoked':[2]}");
        entry("entry-without-change", "endorser", "r", "{'accum':'A3','prevAccum':'A2'}");
        entry("entry-revoking-again", "endorser", "r", "{'accum':'A3','prevAccum':'A2','revoked':[1]}");
        entry("entry-issuing-unrevoked", "endorser", "r", "{'accum':'A3','prevAccum':'A2','issued':[2]}");
        entry("entry-both", "endorser", "r", "{'accum':'A3','prevAccum':'A2','issued':[1],'revoked':[1]}");
        entry("entry-without-accumulator", "endorser", "r", "{}");
        entry("entry-with-texts", "endorser", "r", "{'accum':'A3','prevAccum':'A2','revoked':['1']}");
        entry("entry-of-no-registry", "endorser", "none", "{'accum':'A1'}");
        entry("entry-on-demand", "endorser", "d", "{'accum':'B1','issued':[2,1]}");
        entry("entry-on-demand-revoking", "endorser", "d", "{'accum':'B2','prevAccum':'B1','revoked':[1]}");
        entry("entry-on-demand-unissued", "endorser", "d", "{'accum':'B3','prevAccum':'B2','revoked':[9]}");
        value("value-get", "r", now + DAY);
        value("value-get-early", "r", 5);
        delta("delta", "r", "'to':" + (now + DAY));
        delta("delta-from", "r", "'from':5,'to':" + (now + DAY));
        delta("delta-from-now", "r", "'from':" + (now + DAY) + ",'to':" + (now + DAY));
        delta("delta-on-demand", "d", "'to':" + (now + DAY));
        delta("delta-backwards", "r", "'from':6,'to':5");
        delta("delta-without-to", "r", "'from':6");
    }

    private void registry(String step, String tag, String issuance) {
        script.signed(
                step,
                "endorser",
                numbers -> "{'type':'113','id':'" + registryId(numbers, tag)
                        + "','revocDefType':'CL_ACCUM','tag':'" + tag + "','credDefId':'" + definitionId(numbers)
                        + "','value':{'issuanceType':'" + issuance
                        + "','maxCredNum':10,'publicKeys':{'accumKey':{'z':'1'}},"
                        + "'tailsHash':'h','tailsLocation':'l'}}");
    }

    private void entry(String step, String author, String tag, String value) {
        script.signed(
                step,
                author,
                numbers -> "{'type':'114','revocRegDefId':'" + registryId(numbers, tag)
                        + "','revocDefType':'CL_ACCUM','value':" + value + "}");
    }

    private void value(String step, String tag, long time) {
        script.unsigned(
                step,
                "trustee",
                numbers ->
                        "{'type':'116','revocRegDefId':'" + registryId(numbers, tag) + "','timestamp':" + time + "}");
    }

    private void delta(String step, String tag, String interval) {
        script.unsigned(
                step,
                "trustee",
                numbers -> "{'type':'117','revocRegDefId':'" + registryId(numbers, tag) + "'," + interval + "}");
    }

    private void agreements() {
        String version = "'version':'" + suffix + "'";
        script.signed("mechanisms-by-steward", "steward", "{'type':'5'," + version + ",'aml':{'click':'c'}}");
        script.signed("mechanisms-empty", "trustee", "{'type':'5'," + version + ",'aml':{}}");
        script.signed("mechanisms", "trustee", "{'type':'5'," + version + ",'aml':{'click':'c'},'amlContext':'x'}");
        script.unsigned("agreement-get-none", "trustee", "{'type':'6'}");
        script.signed("mechanisms-again", "trustee", "{'type':'5'," + version + ",'aml':{'nod':'c'}}");
        script.unsigned("mechanisms-get", "trustee", "{'type':'7'}");
        script.unsigned("mechanisms-get-version", "trustee", "{'type':'7'," + version + "}");
        script.unsigned("mechanisms-get-absent", "trustee", "{'type':'7','version':'none'}");
        String ratified = ",'ratification_ts':" + (now - DAY);
        script.signed("agreement-by-steward", "steward", "{'type':'4'," + version + ",'text':'t'" + ratified + "}");
        script.signed("agreement-without-time", "trustee", "{'type':'4'," + version + ",'text':'t'}");
        script.signed(
                "agreement-of-tomorrow",
                "trustee",
                "{'type':'4'," + version + ",'text':'t','ratification_ts':" + (now + DAY) + "}");
        script.signed("agreement", "trustee", "{'type':'4'," + version + ",'text':'t'" + ratified + "}");
        script.signed("agreement-changed", "trustee", "{'type':'4'," + version + ",'text':'u'" + ratified + "}");
        script.signed(
                "agreement-retired-as-latest",
                "trustee",
                "{'type':'4'," + version + ",'retirement_ts':" + (now + DAY) + "}");
        script.unsigned("agreement-get", "trustee", "{'type':'6'}");
        script.unsigned("agreement-get-version", "trustee", "{'type':'6'," + version + "}");
        script.unsigned("agreement-get-absent", "trustee", "{'type':'6','version':'none'}");
        script.unsigned("agreement-get-by-time", "trustee", "{'type':'6','timestamp':" + (now + DAY) + "}");
        script.unsigned("agreement-get-by-two", "trustee", "{'type':'6','timestamp':5," + version + "}");
        nym("write-without-acceptance", "trustee", "three", "");
        accepted("write-with-acceptance", sha256(suffix + "t"), "click", midnight());
        accepted("write-with-wrong-digest", sha256("other"), "click", midnight());
        accepted("write-with-wrong-mechanism", sha256(suffix + "t"), "nod", midnight());
        accepted("write-with-precise-time", sha256(suffix + "t"), "click", midnight() + 1);
        accepted("write-with-late-time", sha256(suffix + "t"), "click", midnight() + 3 * DAY);
        script.add("mechanisms-with-acceptance", numbers -> {
            ObjectNode request = script.request(
                    "mechanisms-with-acceptance",
                    "trustee",
                    "{'type':'5','version':'x" + suffix + "','aml':{'a':'c'}}");
            request.set("taaAcceptance", acceptance(sha256(suffix + "t"), "click", midnight()));
            return script.sign(request, "trustee");
        });
        script.signed("disable-by-steward", "steward", "{'type':'8'}");
        script.signed("disable", "trustee", "{'type':'8'}");
        script.signed("disable-again", "trustee", "{'type':'8'}");
        script.unsigned("agreement-get-disabled", "trustee", "{'type':'6'}");
        script.unsigned("agreement-get-disabled-version", "trustee", "{'type':'6'," + version + "}");
        script.unsigned(
                "configuration-transaction",
                "trustee",
                numbers -> "{'type':'3','ledgerId':2,'data':" + numbers.of("agreement") + "}");
    }

    private long midnight() {
        return now - now % DAY;
    }

    private void accepted(String step, String digest, String mechanism, long time) {
        script.add(step, numbers -> {
            ObjectNode request = script.request(step, "trustee", "{'type':'1','dest':'" + script.did("four") + "'}");
            request.set("taaAcceptance", acceptance(digest, mechanism, time));
            return script.sign(request, "trustee");
        });
    }

    private static ObjectNode acceptance(String digest, String mechanism, long time) {
        return Json.object()
                .put("taaDigest", digest)
                .put("mechanism", mechanism)
                .put("time", time);
    }

    private void rules() {
        String action = "'auth_type':'1','auth_action':'ADD','field':'role','new_value':'201'";
        String role = "{'constraint_id':'ROLE','role':'%s','sig_count':1,'need_to_be_owner':false,"
                + "'off_ledger_signature':false,'metadata':{}}";
        String constraint =
                "{'constraint_id':'OR','auth_constraints':[" + role.formatted("0") + "," + role.formatted("2") + "]}";
        script.unsigned("rule-get-unknown", "trustee", "{'type':'121'," + action.replace("201", "999") + "}");
        script.signed("rule", "trustee", "{'type':'120'," + action + ",'constraint':" + constraint + "}");
        script.unsigned("rule-get", "trustee", "{'type':'121'," + action + "}");
        script.unsigned("rule-get-default", "trustee", "{'type':'121'," + action.replace("201", "101") + "}");
        script.signed("rule-by-steward", "steward", "{'type':'120'," + action + ",'constraint':" + constraint + "}");
        script.signed("rule-without-constraint", "trustee", "{'type':'120'," + action + "}");
        script.signed("rules", "trustee", "{'type':'122','rules':[{" + action + ",'constraint':" + constraint + "}]}");
    }

    private void nodes() {
        int port = 20_000 + (int) (now % 20_000) * 2;
        String data = "'data':{'alias':'n" + suffix + "','node_ip':'127.0.0.4','node_port':" + port
                + ",'client_ip':'127.0.0.4','client_port':" + (port + 1) + ",'services':[]}";
        String node = "{'type':'0','dest':'" + script.verkey("node") + "'," + data + "}";
        script.signed("node-by-owner", "owner", node);
        script.signed("node", "steward", node);
        script.signed("node-again", "steward", node);
        script.signed("node-by-endorser", "endorser", node.replace("'services':[]", "'services':['VALIDATOR']"));
        script.signed("node-without-data", "steward", "{'type':'0','dest':'" + script.verkey("node") + "'}");
    }

    private void transactions() {
        script.unsigned("transaction-of-pool", "trustee", "{'type':'3','ledgerId':0,'data':1}");
        script.unsigned(
                "transaction-of-domain",
                "trustee",
                numbers -> "{'type':'3','ledgerId':1,'data':" + numbers.of("nym-owner") + "}");
        script.unsigned(
                "transaction-without-ledger",
                "trustee",
                numbers -> "{'type':'3','data':" + numbers.of("nym-owner") + "}");
        script.unsigned("transaction-absent", "trustee", "{'type':'3','ledgerId':1,'data':99999999}");
        script.unsigned("transaction-zero", "trustee", "{'type':'3','ledgerId':1,'data':0}");
        script.unsigned("transaction-of-no-ledger", "trustee", "{'type':'3','ledgerId':77,'data':1}");
    }

    private String sha256(String text) {
        return HexFormat.of().formatHex(Digests.sha256(text.getBytes(StandardCharsets.UTF_8)));
    }
}
