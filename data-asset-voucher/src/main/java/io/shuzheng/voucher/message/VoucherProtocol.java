package io.shuzheng.voucher.message;

import io.shuzheng.didcomm.message.JsonObject;
import io.shuzheng.didcomm.message.MemberReader;
import io.shuzheng.didcomm.message.Message;
import io.shuzheng.didcomm.message.MessageHeader;
import io.shuzheng.didcomm.message.MessageType;
import io.shuzheng.didcomm.message.ProtocolUri;
import io.shuzheng.didcomm.message.ThreadDecorator;
import io.shuzheng.didcomm.message.TypedMessage;
import io.shuzheng.primitives.InvalidInputException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts the protocol's messages on the wire and takes them off it. */
public final class VoucherProtocol {

    /** The protocol and its version. */
    public static final ProtocolUri URI = ProtocolUri.parse("urn:shuzheng:data-asset-voucher/1.0");

    /** The code of the report by which the operation centre ends an application: no voucher is made. */
    public static final String VOUCHER_NOT_MADE = "voucher-not-made";

    private static final Map<String, Function<MemberReader, VoucherMessage>> READERS = Map.ofEntries(
            Map.entry(EnrolmentRequest.NAME, EnrolmentRequest::read),
            Map.entry(EnrolmentGrant.NAME, EnrolmentGrant::read),
            Map.entry(LoanApplication.NAME, LoanApplication::read),
            Map.entry(DataTerms.NAME, DataTerms::read),
            Map.entry(DataAuthorizationDelivery.NAME, DataAuthorizationDelivery::read),
            Map.entry(AuthorizationReceiptDelivery.NAME, AuthorizationReceiptDelivery::read),
            Map.entry(PurchaseAuthorization.NAME, PurchaseAuthorization::read),
            Map.entry(PurchaseRequest.NAME, PurchaseRequest::read),
            Map.entry(VoucherRequest.NAME, VoucherRequest::read),
            Map.entry(BlankRequest.NAME, BlankRequest::read),
            Map.entry(BlankReady.NAME, BlankReady::read),
            Map.entry(EncryptedModelDelivery.NAME, EncryptedModelDelivery::read),
            Map.entry(ModelCommitment.NAME, ModelCommitment::read),
            Map.entry(InputCommitment.NAME, InputCommitment::read),
            Map.entry(ContractProposal.NAME, ContractProposal::read),
            Map.entry(ContractSignature.NAME, ContractSignature::read),
            Map.entry(ContractConcluded.NAME, ContractConcluded::read),
            Map.entry(ComputationMessage.NAME, ComputationMessage::read),
            Map.entry(QuoteDelivery.NAME, QuoteDelivery::read),
            Map.entry(QuoteAcceptance.NAME, QuoteAcceptance::read),
            Map.entry(Spend.NAME, Spend::read),
            Map.entry(SpendReceiptDelivery.NAME, SpendReceiptDelivery::read),
            Map.entry(VoucherIssued.NAME, VoucherIssued::read),
            Map.entry(InvoiceDelivery.NAME, InvoiceDelivery::read),
            Map.entry(PaymentOrderDelivery.NAME, PaymentOrderDelivery::read),
            Map.entry(PaymentConfirmationDelivery.NAME, PaymentConfirmationDelivery::read),
            Map.entry(LendingDecision.NAME, LendingDecision::read));

    private VoucherProtocol() {}

    /** The types of all messages. */
    public static Set<MessageType> messageTypes() {
        return READERS.keySet().stream().map(URI::message).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The message with this body.
     *
     * @param id the message's {@code @id}
     * @param thread the thread's id: the application's, or the blank request's between operation centre and bureau
     */
    public static Message write(VoucherMessage body, String id, String thread) {
        return Message.of(new MessageHeader(
                URI.message(body.name()), id, Optional.of(ThreadDecorator.of(thread)), JsonObject.of(body.body())));
    }

    /** As {@link #write}, for what sends typed messages only. */
    public static TypedMessage typed(VoucherMessage body, String id, String thread) {
        return new OutgoingMessage(write(body, id, thread));
    }

    /**
     * Reads a message's body.
     *
     * @throws InvalidInputException if it is of another protocol, unknown, or a member is missing or not valid
     */
    public static VoucherMessage read(Message message) {
        Function<MemberReader, VoucherMessage> reader =
                READERS.get(message.type().name());
        if (reader == null || !message.type().protocol().isCompatibleWith(URI)) {
            throw new InvalidInputException("no message of " + URI + ": " + message.type());
        }
        return reader.apply(message.reader().members());
    }
}
