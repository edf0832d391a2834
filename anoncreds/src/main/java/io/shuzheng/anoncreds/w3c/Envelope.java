package io.shuzheng.anoncreds.w3c;

import io.shuzheng.anoncreds.Identifiers;
import io.shuzheng.anoncreds.internal.json.JsonInput;
import io.shuzheng.anoncreds.internal.json.JsonOutput;
import io.shuzheng.primitives.InvalidInputException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/**
 * A W3C credential without its subject and its proof.
 *
 * @param issuerId the issuer
 * @param options version and date
 */
record Envelope(String issuerId, W3cOptions options) {

    static final String SUBJECT = "credentialSubject";
    static final String PROOF = "proof";

    private static final String ID = "id";
    private static final String ISSUER = "issuer";
    private static final String ISSUANCE_DATE = "issuanceDate";
    private static final String VALID_FROM = "validFrom";

    private static final Set<String> MEMBERS =
            Set.of(Context.MEMBER, Types.MEMBER, ID, ISSUER, ISSUANCE_DATE, VALID_FROM, SUBJECT, PROOF);

    /** xsd:dateTimeStamp, in the years that have four digits. */
    private static final Pattern DATE_TIME = Pattern.compile(
            "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})");

    Envelope {
        Identifiers.requireIssuer(issuerId);
    }

    static Envelope read(JsonInput json) {
        Members.requireOnly(json, MEMBERS);
        Types.CREDENTIAL.check(json.required(Types.MEMBER));
        json.optional(ID).ifPresent(Envelope::checkId);
        W3cVersion version = Context.read(json.required(Context.MEMBER));
        String otherDate = version == W3cVersion.V1_1 ? VALID_FROM : ISSUANCE_DATE;
        if (json.optional(otherDate).isPresent()) {
            throw new InvalidInputException(json.path() + "." + otherDate + " is of another version of the data model");
        }
        Optional<Instant> date = json.optional(dateMember(version)).map(Envelope::readDate);
        return new Envelope(json.required(ISSUER).text(), new W3cOptions(version, date));
    }

    private static void checkId(JsonInput json) {
        if (!Identifiers.isUri(json.text())) {
            throw json.expected("a URI");
        }
    }

    private static String dateMember(W3cVersion version) {
        return version == W3cVersion.V1_1 ? ISSUANCE_DATE : VALID_FROM;
    }

    private static Instant readDate(JsonInput json) {
        String text = json.text();
        if (DATE_TIME.matcher(text).matches()) {
            try {
                return OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeException e) {
                throw json.expected("a date and time that exists");
            }
        }
        throw json.expected("a date and time with its time zone");
    }

    ObjectNode toJson() {
        ObjectNode json = JsonOutput.object();
        json.set(Context.MEMBER, Context.toJson(options.version()));
        json.set(Types.MEMBER, Types.CREDENTIAL.toJson());
        json.put(ISSUER, issuerId);
        options.validFrom().ifPresent(date -> json.put(dateMember(options.version()), date.toString()));
        return json;
    }
}
