package io.shuzheng.voucher.message;

import tools.jackson.databind.node.ObjectNode;

/** The body of a message of {@code urn:shuzheng:data-asset-voucher/1.0}; {@link VoucherProtocol} puts it on the wire. */
public sealed interface VoucherMessage
        permits AuthorizationReceiptDelivery,
                BlankReady,
                BlankRequest,
                ComputationMessage,
                ContractConcluded,
                ContractProposal,
                ContractSignature,
                DataAuthorizationDelivery,
                DataTerms,
                EncryptedModelDelivery,
                EnrolmentGrant,
                EnrolmentRequest,
                InputCommitment,
                InvoiceDelivery,
                LendingDecision,
                LoanApplication,
                ModelCommitment,
                PaymentConfirmationDelivery,
                PaymentOrderDelivery,
                PurchaseAuthorization,
                PurchaseRequest,
                QuoteAcceptance,
                QuoteDelivery,
                Spend,
                SpendReceiptDelivery,
                VoucherIssued,
                VoucherRequest {

    /** The message's name in the protocol, the last part of its {@code @type}. */
    String name();

    /** The message's members beside {@code @type}, {@code @id} and the decorators. */
    ObjectNode body();
}
