package io.shuzheng.ledger.conformance;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests that any Indy ledger must pass with any Indy client. Every one runs once with each {@link ClientKind}, given as
 * the constructor's {@link ConformanceLedger}: in each build on the embedded ledger, with {@code -Preal-pool} on a real pool.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("any-ledger")
@ClassTemplate
@ExtendWith(ConformanceExtension.class)
@interface Conformance {}
