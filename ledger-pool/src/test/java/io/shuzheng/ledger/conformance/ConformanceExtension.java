package io.shuzheng.ledger.conformance;

import io.shuzheng.ledger.client.TestLedger;
import io.shuzheng.ledger.client.TestLedgerExtension;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Runs a class once with each client. A client is opened once, for all classes. */
final class ConformanceExtension implements ClassTemplateInvocationContextProvider {

    @Override
    public boolean supportsClassTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<Invocation> provideClassTemplateInvocationContexts(ExtensionContext context) {
        return Arrays.stream(ClientKind.values()).map(Invocation::new);
    }

    private record Invocation(ClientKind kind) implements ClassTemplateInvocationContext {

        @Override
        public String getDisplayName(int index) {
            return kind.name();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(new LedgerResolver(kind));
        }
    }

    private record LedgerResolver(ClientKind kind) implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == ConformanceLedger.class;
        }

        @Override
        public ConformanceLedger resolveParameter(ParameterContext parameter, ExtensionContext context) {
            TestLedger ledger = TestLedgerExtension.ledger(context);
            ConformanceClient client = context.getRoot()
                    .getStore(ExtensionContext.Namespace.create(ConformanceClient.class))
                    .computeIfAbsent(kind, key -> key.open(ledger.genesisFile()), ConformanceClient.class);
            return new ConformanceLedger(ledger, client);
        }
    }
}
