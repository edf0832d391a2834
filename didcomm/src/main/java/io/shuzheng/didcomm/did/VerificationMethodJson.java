package io.shuzheng.didcomm.did;

import io.shuzheng.didcomm.internal.Members;
import io.shuzheng.primitives.InvalidInputException;
import tools.jackson.databind.node.ObjectNode;

/** Reads verification methods, in today's form and those of older documents. */
final class VerificationMethodJson {

    private VerificationMethodJson() {}

    static VerificationMethod read(Did document, ObjectNode json) {
        DidUrl id = DidUrl.resolve(document, Members.text(json, "id"));
        String type = Members.text(json, "type");
        Did controller = Members.optionalText(json, "controller")
                .map(text -> controllerOf(document, text))
                .orElse(document);
        return new VerificationMethod(id, type, controller, KeyFormat.of(type).read(json));
    }

    private static Did controllerOf(Did document, String text) {
        if (text.startsWith("did:")) {
            return Did.parse(text);
        }
        if (text.equals("#") || text.equals(document.methodSpecificId())) {
            return document;
        }
        throw new InvalidInputException("controller is no DID");
    }
}
