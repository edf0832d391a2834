package io.shuzheng.ledger.client;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests their ledger, one for all of them: an embedded one, or that of the genesis file named by
 * {@code -Dledger.genesis}, whose trustee must be the well-known one of test networks.
 */
public final class TestLedgerExtension implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestLedger.class;
    }

    @Override
    public TestLedger resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return ledger(context);
    }

    /** The ledger of all tests. */
    public static TestLedger ledger(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(TestLedger.class))
                .computeIfAbsent("ledger", key -> open(), TestLedger.class);
    }

    private static TestLedger open() {
        return Optional.ofNullable(System.getProperty("ledger.genesis"))
                .map(genesis -> TestLedger.of(Path.of(genesis)))
                .orElseGet(TestLedger::embedded);
    }
}
