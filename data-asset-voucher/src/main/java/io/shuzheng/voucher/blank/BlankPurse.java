package io.shuzheng.voucher.blank;

import io.shuzheng.agent.AgentContext;
import io.shuzheng.agent.AgentModule;
import io.shuzheng.agent.Installation;
import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.store.StoredRecord;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.agent.store.WalletReader;
import io.shuzheng.didcomm.did.Did;
import io.shuzheng.holder.StoredCredential;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.SaltedDigest;
import io.shuzheng.schemas.CredentialSchemas;
import io.shuzheng.voucher.blank.HeldBlank.State;
import io.shuzheng.voucher.document.SignedDocument;
import io.shuzheng.voucher.document.SpendReceipt;
import io.shuzheng.voucher.message.BlankRequest;
import io.shuzheng.voucher.message.Spend;
import io.shuzheng.voucher.message.SpendReceiptDelivery;
import io.shuzheng.voucher.party.IssuedBy;
import io.shuzheng.voucher.party.Party;
import io.shuzheng.voucher.party.VoucherMessages;
import io.shuzheng.voucher.value.SerialNumber;
import java.util.Optional;

/**
 * The operation centre's side of blank vouchers: asks the bureau for them, and has them spent.
 *
 * <p>The wallet's listener hands on {@link #credentialStored} and {@link #issuanceAbandoned}.
 */
public final class BlankPurse implements AgentModule {

    private final Did bureau;
    private final BlankListener listener;
    private Optional<Party> installed = Optional.empty();

    /** @param bureau who issues and spends blanks */
    public BlankPurse(Did bureau, BlankListener listener) {
        this.bureau = bureau;
        this.listener = listener;
    }

    @Override
    public void install(AgentContext context, Installation installation) {
        installed = Optional.of(new Party(context));
        installation.handle(
                new VoucherMessages().on(SpendReceiptDelivery.NAME, SpendReceiptDelivery.class, this::receipt));
        installation.handle(new BlankReports(this));
    }

    /**
     * Asks the bureau for a blank.
     *
     * @return the request's id, by which the blank comes
     */
    public String request(UnitOfWork work) {
        String id = party().context().ids().next();
        work.put(HeldBlank.TYPE, id, HeldBlank.requested(id));
        party().sendTo(work, bureau, new BlankRequest(id, BlankOffice.VOUCHER_TYPE), id);
        return id;
    }

    /** The request of this id, and what became of it. */
    public Optional<HeldBlank> find(WalletReader reader, String requestId) {
        return reader.find(HeldBlank.TYPE, requestId);
    }

    /** The blank of this number, if it is or was in the wallet. */
    public Optional<HeldBlank> find(WalletReader reader, SerialNumber serial) {
        return reader.findAll(HeldBlank.TYPE, HeldBlank.ofSerial(serial)).stream()
                .findFirst()
                .map(StoredRecord::value);
    }

    /** Whether an offer on this connection may be that of a blank. */
    public boolean accepts(Connection connection) {
        return connection.theirDid().equals(bureau);
    }

    /**
     * Takes in that the wallet has a new credential; one that comes out of no request of a blank is passed over.
     *
     * @throws InvalidInputException if it is no blank by the bureau, or the request has its blank; then the wallet does not
     *     keep it
     */
    public void credentialStored(
            UnitOfWork work, Connection connection, StoredCredential stored, Optional<String> parentThreadId) {
        Optional<HeldBlank> request = parentThreadId.flatMap(id -> find(work, id));
        if (request.isEmpty()) {
            return;
        }
        IssuedBy issuedBy = new IssuedBy(party().context().registry());
        require(accepts(connection), "a blank comes from the bureau only");
        require(issuedBy.test(stored, bureau, CredentialSchemas.BLANK_VOUCHER), "this is no blank by the bureau");
        require(request.get().state() == State.REQUESTED, "the request is answered");
        SerialNumber serial = new SerialNumber(stored.rawValue("serial_number").orElse(""));
        require(find(work, serial).isEmpty(), "there is a blank of this serial number already");
        put(work, request.get().held(serial, stored.id()));
        listener.blankReceived(work, request.get().requestId(), serial);
    }

    /** Takes in that an issuance came to nothing; one that came out of no request of a blank is passed over. */
    public void issuanceAbandoned(
            UnitOfWork work, Connection connection, Optional<String> parentThreadId, String code) {
        parentThreadId
                .filter(id -> accepts(connection))
                .flatMap(id -> find(work, id))
                .filter(request -> request.state() == State.REQUESTED)
                .ifPresent(request -> refuse(work, request, code));
    }

    /**
     * Has a blank spent for one voucher. The same pair again is asked again, as long as there is no receipt.
     *
     * @param commitment to the voucher
     * @throws InvalidInputException if there is no such blank, or it is or was to be spent for another voucher
     */
    public void spend(UnitOfWork work, SerialNumber serial, SaltedDigest commitment) {
        HeldBlank blank = find(work, serial)
                .orElseThrow(() -> new InvalidInputException("there is no blank of this serial number"));
        require(blank.state() != State.REFUSED, "the bureau does not let this blank be spent");
        require(
                blank.commitment().filter(other -> !other.equals(commitment)).isEmpty(),
                "the blank is spent for another voucher");
        if (blank.state() != State.SPENT) {
            put(work, blank.spending(commitment));
            party().sendTo(work, bureau, new Spend(serial, commitment), blank.requestId());
        }
    }

    private void receipt(UnitOfWork work, Connection from, SpendReceiptDelivery delivery, String thread) {
        SignedDocument<SpendReceipt> receipt = delivery.receipt();
        require(accepts(from) && party().isFrom(from, receipt), "the receipt is not the bureau's");
        SpendReceipt content = receipt.content();
        HeldBlank blank = find(work, new SerialNumber(content.serialNumber()))
                .filter(known ->
                        known.commitment().map(SaltedDigest::hex).equals(Optional.of(content.voucherCommitment())))
                .orElseThrow(() -> new InvalidInputException("the receipt is for nothing that was to be spent"));
        if (!blank.receipt().equals(Optional.of(receipt))) {
            require(blank.state() == State.SPENDING, "the blank has another receipt, or none was asked for");
            put(work, blank.spent(receipt));
            listener.blankSpent(work, blank.serial().orElseThrow(), receipt);
        }
    }

    /** The bureau's answer to what waits is no. */
    void refuse(UnitOfWork work, HeldBlank blank, String reason) {
        put(work, blank.refused());
        listener.blankRefused(work, blank.requestId(), blank.serial(), reason);
    }

    private static void put(UnitOfWork work, HeldBlank blank) {
        work.put(HeldBlank.TYPE, blank.requestId(), blank);
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new InvalidInputException(otherwise);
        }
    }

    private Party party() {
        return installed.orElseThrow(() -> new IllegalStateException("the module is not installed"));
    }
}
