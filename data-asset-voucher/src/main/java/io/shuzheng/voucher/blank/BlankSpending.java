package io.shuzheng.voucher.blank;

import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.didcomm.protocol.issuecredential.IssueCredentialState;
import io.shuzheng.evidence.statement.StatementDigest;
import io.shuzheng.evidence.statement.Subject;
import io.shuzheng.issuer.Issuer;
import io.shuzheng.voucher.document.SignedDocument;
import io.shuzheng.voucher.document.SpendReceipt;
import io.shuzheng.voucher.evidence.LendingFlowSteps;
import io.shuzheng.voucher.evidence.StatementRecorder;
import io.shuzheng.voucher.message.Spend;
import io.shuzheng.voucher.message.SpendReceiptDelivery;
import io.shuzheng.voucher.party.Party;
import io.shuzheng.voucher.value.CalendarDate;
import java.util.List;

/**
 * Has a blank spent for one voucher, and for no second: the mark, the order to revoke it, the statement in the log and the
 * receipt are of one unit of work.
 */
final class BlankSpending {

    /** The commitment's name in the statement. */
    private static final String VOUCHER = "voucher";

    private final Party party;
    private final Issuer issuer;
    private final StatementRecorder evidence;

    BlankSpending(Party party, Issuer issuer, StatementRecorder evidence) {
        this.party = party;
        this.issuer = issuer;
        this.evidence = evidence;
    }

    void spend(UnitOfWork work, Connection from, Spend spend, String thread) {
        IssuedBlank blank = work.find(IssuedBlank.TYPE, spend.serialNumber().value())
                .filter(known -> known.holder().equals(from.theirDid()))
                .orElseThrow(() -> new BlankRefusedException(BlankProblem.UNKNOWN_BLANK));
        SignedDocument<SpendReceipt> receipt = switch (blank.state()) {
            case SPENT -> sameReceipt(blank, spend);
            case ISSUED -> use(work, blank, spend);
            case OFFERED -> use(work, takenButNotConfirmed(work, blank), spend);
            case VOID -> throw new BlankRefusedException(BlankProblem.UNKNOWN_BLANK);
        };
        party.send(work, from, new SpendReceiptDelivery(receipt), thread);
    }

    private static SignedDocument<SpendReceipt> sameReceipt(IssuedBlank blank, Spend spend) {
        return blank.receipt()
                .filter(receipt -> receipt.content()
                        .voucherCommitment()
                        .equals(spend.voucherCommitment().hex()))
                .orElseThrow(() -> new BlankRefusedException(BlankProblem.ALREADY_SPENT));
    }

    /** The holder's word that it has the credential is in a thread of its own, and may come after this. */
    private IssuedBlank takenButNotConfirmed(UnitOfWork work, IssuedBlank blank) {
        if (issuer.issuance(work, blank.issuance()).state() != IssueCredentialState.CREDENTIAL_ISSUED) {
            throw new BlankRefusedException(BlankProblem.NOT_ISSUED);
        }
        return recordIssued(work, blank);
    }

    private SignedDocument<SpendReceipt> use(UnitOfWork work, IssuedBlank blank, Spend spend) {
        if (CalendarDate.today(party.context().clock()).compareTo(blank.validUntil()) > 0) {
            throw new BlankRefusedException(BlankProblem.EXPIRED);
        }
        SpendReceipt content = new SpendReceipt(
                blank.serial().value(), spend.voucherCommitment().hex(), party.now());
        SignedDocument<SpendReceipt> receipt = party.sign(work, SpendReceipt.TYPE, content);
        work.put(IssuedBlank.TYPE, blank.serial().value(), blank.spent(receipt));
        issuer.revoke(work, blank.issuance());
        evidence.record(work, LendingFlowSteps.BLANK_SPENT, subjects(blank), statement -> {
            blank.issued().ifPresent(statement::after);
            statement.commitment(VOUCHER, spend.voucherCommitment());
        });
        return receipt;
    }

    /** States that the holder has the blank. */
    IssuedBlank recordIssued(UnitOfWork work, IssuedBlank blank) {
        StatementDigest digest = evidence.record(work, LendingFlowSteps.BLANK_ISSUED, subjects(blank), statement -> {});
        IssuedBlank issued = blank.issued(digest);
        work.put(IssuedBlank.TYPE, issued.serial().value(), issued);
        return issued;
    }

    private static List<Subject> subjects(IssuedBlank blank) {
        return List.of(Subject.blank(blank.serial().value()));
    }
}
