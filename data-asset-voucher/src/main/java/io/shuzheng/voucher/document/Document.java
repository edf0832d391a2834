package io.shuzheng.voucher.document;

import tools.jackson.databind.node.ObjectNode;

/** The content of a document that one party signs and another keeps. Every document has a {@link DocumentType}. */
public sealed interface Document
        permits AuthorizationReceipt,
                DataAuthorization,
                Invoice,
                PaymentConfirmation,
                PaymentOrder,
                Quote,
                SpendReceipt {

    /** What is signed: an object that has a canonical form. */
    ObjectNode toJson();
}
