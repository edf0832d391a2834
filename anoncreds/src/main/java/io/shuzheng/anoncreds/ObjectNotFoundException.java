package io.shuzheng.anoncreds;

import io.shuzheng.primitives.InvalidInputException;

/** Nothing is published under an id. */
public final class ObjectNotFoundException extends InvalidInputException {

    /** The kinds of published objects. */
    public enum Kind {
        SCHEMA("schema"),
        CREDENTIAL_DEFINITION("credential definition"),
        REVOCATION_REGISTRY_DEFINITION("revocation registry definition"),
        REVOCATION_STATUS_LIST("revocation status list");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    private final Kind kind;
    private final String id;

    public ObjectNotFoundException(Kind kind, String id) {
        super("the " + kind.words + " " + id + " is not published");
        this.kind = kind;
        this.id = id;
    }

    public Kind kind() {
        return kind;
    }

    public String id() {
        return id;
    }
}
