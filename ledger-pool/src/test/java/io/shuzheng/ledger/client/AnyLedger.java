package io.shuzheng.ledger.client;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests that any Indy ledger must pass: run on the embedded one, and with {@code -Preal-pool} on a real pool. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("any-ledger")
@ExtendWith(TestLedgerExtension.class)
public @interface AnyLedger {}
