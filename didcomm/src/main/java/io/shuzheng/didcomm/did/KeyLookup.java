package io.shuzheng.didcomm.did;

import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.X25519PublicKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Resolves what a service refers to: within one document, or without one. */
final class KeyLookup {

    static final KeyLookup WITHOUT_DOCUMENT = new KeyLookup(Optional.empty(), List.of());

    private final Optional<Did> document;
    private final Map<DidUrl, VerificationMethod> methods;
    private final Map<X25519PublicKey, Ed25519PublicKey> byDerivedKey;

    private KeyLookup(Optional<Did> document, List<VerificationMethod> methods) {
        this.document = document;
        this.methods = methods.stream()
                .collect(Collectors.toUnmodifiableMap(VerificationMethod::id, Function.identity(), (one, two) -> one));
        this.byDerivedKey = derivedKeys(methods);
    }

    static KeyLookup within(Did document, List<VerificationMethod> methods) {
        return new KeyLookup(Optional.of(document), methods);
    }

    /** A service's id made absolute, where there is a document. */
    String absolute(String serviceId) {
        boolean relative = serviceId.startsWith("#") || serviceId.startsWith(";");
        return relative ? document.map(did -> did + serviceId).orElse(serviceId) : serviceId;
    }

    /**
     * Reads a did:key, bare Base58, or a DID URL.
     *
     * @throws InvalidInputException if the text is none of these, or the document lacks the Ed25519 key it names
     */
    KeyReference resolve(String text) {
        boolean absolute = text.startsWith("did:");
        if (!absolute && !text.contains("#")) {
            return KeyReference.to(Ed25519PublicKey.fromBase58(text));
        }
        DidUrl url = absolute ? DidUrl.parse(text) : relative(text);
        if (url.did().method().equals(DidKey.METHOD)) {
            return KeyReference.to(DidKey.keyOf(url));
        }
        boolean here = document.filter(url::isWithin).isPresent();
        return here ? KeyReference.to(find(url)) : KeyReference.unresolved(url);
    }

    private DidUrl relative(String text) {
        Did base =
                document.orElseThrow(() -> new InvalidInputException("a key reference is relative to no DID document"));
        return DidUrl.resolve(base, text);
    }

    private Ed25519PublicKey find(DidUrl url) {
        return Optional.ofNullable(methods.get(url))
                .flatMap(this::ed25519KeyOf)
                .orElseThrow(() -> new InvalidInputException("a service refers to no Ed25519 key of the document"));
    }

    /** The method's key; or that from which its X25519 key derives, since did:sov documents refer to the latter. */
    private Optional<Ed25519PublicKey> ed25519KeyOf(VerificationMethod method) {
        return method.ed25519Key()
                .or(() -> method.x25519Key().flatMap(key -> Optional.ofNullable(byDerivedKey.get(key))));
    }

    private static Map<X25519PublicKey, Ed25519PublicKey> derivedKeys(List<VerificationMethod> methods) {
        if (methods.stream().noneMatch(method -> method.key() instanceof KeyMaterial.X25519)) {
            return Map.of();
        }
        return methods.stream()
                .flatMap(method -> method.ed25519Key().stream())
                .collect(Collectors.toUnmodifiableMap(
                        Ed25519PublicKey::toX25519, Function.identity(), (one, two) -> one));
    }
}
