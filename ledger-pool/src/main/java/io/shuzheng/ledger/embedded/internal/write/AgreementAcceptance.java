package io.shuzheng.ledger.embedded.internal.write;

import io.shuzheng.ledger.embedded.internal.request.ClientRequest;
import io.shuzheng.ledger.embedded.internal.request.Fields;
import io.shuzheng.ledger.embedded.internal.request.RefusedRequestException;
import io.shuzheng.ledger.embedded.internal.state.AgreementPaths;
import io.shuzheng.ledger.embedded.internal.state.LedgerState;
import io.shuzheng.ledger.embedded.internal.state.StateValue;
import io.shuzheng.ledger.request.Ledger;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;

/**
 * Whether the author has accepted the agreement in force. Only domain transactions ask for it, and only while there is an
 * agreement.
 */
final class AgreementAcceptance {

    private static final String MEMBER = "taaAcceptance";

    private static final int NOT_EXPECTED = 200;
    private static final int MISSING = 201;
    private static final int UNKNOWN_DIGEST = 202;
    private static final int TOO_PRECISE = 203;
    private static final int RETIRED = 204;
    private static final int WRONG_TIME = 205;
    private static final int UNKNOWN_MECHANISM = 206;

    private static final long SECONDS_A_DAY = TimeUnit.DAYS.toSeconds(1);

    /** Clocks differ: so much before ratification, or after now, is still the day of ratification, or today. */
    private static final long TOLERANCE_SECONDS = 120;

    private AgreementAcceptance() {}

    static void check(ClientRequest request, Ledger ledger, WriteContext context) {
        LedgerState state = context.store().state(Ledger.CONFIG);
        boolean accepted = request.message().has(MEMBER);
        if (ledger != Ledger.DOMAIN && accepted) {
            throw RefusedRequestException.unaccepted(
                    NOT_EXPECTED, "the " + ledger + " ledger expects no \"" + MEMBER + "\"");
        }
        if (ledger != Ledger.DOMAIN || AuthorAgreement.digestInForce(state).isEmpty()) {
            return;
        }
        if (!accepted) {
            throw RefusedRequestException.unaccepted(
                    MISSING, "the transaction author agreement must be accepted: \"" + MEMBER + "\" is missing");
        }
        Fields acceptance = Fields.of(request.message()).object(MEMBER);
        String digest = acceptance.text("taaDigest", Fields.NAME_LIMIT);
        AuthorAgreement agreement = AuthorAgreement.ofDigest(digest, state)
                .orElseThrow(() -> RefusedRequestException.unaccepted(
                        UNKNOWN_DIGEST, "there is no agreement with the digest " + digest));
        if (agreement.retired().orElse(Long.MAX_VALUE) < context.time()) {
            throw RefusedRequestException.unaccepted(RETIRED, "the agreement " + agreement.version() + " is retired");
        }
        checkTime(acceptance.integer("time", 0), agreement.ratified(), context.time());
        checkMechanism(acceptance.text("mechanism", Fields.NAME_LIMIT), state);
    }

    /** A day and no more: the time must not tell transactions of one author from those of another. */
    private static void checkTime(long accepted, long ratified, long now) {
        if (accepted % SECONDS_A_DAY != 0) {
            throw RefusedRequestException.unaccepted(
                    TOO_PRECISE, "the time of acceptance is too precise: it must be midnight UTC");
        }
        LocalDate day = dayOf(accepted);
        LocalDate first = dayOf(ratified - TOLERANCE_SECONDS);
        LocalDate last = dayOf(now + TOLERANCE_SECONDS);
        if (day.isBefore(first) || day.isAfter(last)) {
            throw RefusedRequestException.unaccepted(
                    WRONG_TIME, "the agreement was accepted on " + day + ", not between " + first + " and " + last);
        }
    }

    private static void checkMechanism(String mechanism, LedgerState state) {
        boolean known = state.find(AgreementPaths.latestMechanisms())
                .map(StateValue::value)
                .filter(list -> list.path("aml").has(mechanism))
                .isPresent();
        if (!known) {
            throw RefusedRequestException.unaccepted(
                    UNKNOWN_MECHANISM, "there is no acceptance mechanism " + mechanism);
        }
    }

    private static LocalDate dayOf(long seconds) {
        long days = Math.floorDiv(seconds, SECONDS_A_DAY);
        return LocalDate.ofEpochDay(Math.min(days, LocalDate.MAX.toEpochDay()));
    }
}
