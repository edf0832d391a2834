package io.shuzheng.didcomm.did;

import java.util.Map;

/** Asks the resolver of a DID's method. */
public final class CompositeDidResolver implements DidResolver {

    private final Map<String, DidResolver> byMethod;

    /** Takes the resolvers by the method that each is for, for example {@code sov}. */
    public CompositeDidResolver(Map<String, DidResolver> byMethod) {
        this.byMethod = Map.copyOf(byMethod);
    }

    @Override
    public DidDocument resolve(Did did) {
        DidResolver resolver = byMethod.get(did.method());
        if (resolver == null) {
            throw DidResolutionException.unsupportedMethod(did);
        }
        return resolver.resolve(did);
    }
}
