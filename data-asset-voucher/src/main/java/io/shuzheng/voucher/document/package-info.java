/** The documents that one party signs and another keeps: authorizations, receipts, invoices, payments. */
@NullMarked
package io.shuzheng.voucher.document;

import org.jspecify.annotations.NullMarked;
