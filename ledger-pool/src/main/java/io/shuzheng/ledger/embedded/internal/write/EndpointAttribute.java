package io.shuzheng.ledger.embedded.internal.write;

import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The one attribute whose value the ledger looks into: {@code endpoint}, null or an object that may have an {@code ha}. */
final class EndpointAttribute {

    static final String NAME = "endpoint";

    private static final String OCTET = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern ADDRESS = Pattern.compile("(" + OCTET + "\\.){3}" + OCTET + ":(\\d{1,5})");
    private static final int PORT_GROUP = 4;
    private static final int HIGHEST_PORT = 65_535;

    private EndpointAttribute() {}

    /** What is wrong with the value, if anything. */
    static Optional<String> problem(JsonNode endpoint) {
        if (endpoint.isNull()) {
            return Optional.empty();
        }
        if (!endpoint.isObject()) {
            return Optional.of("has an \"endpoint\" that is no object");
        }
        JsonNode address = endpoint.path("ha");
        boolean right = address.isMissingNode()
                || address.isNull()
                || (address.isString() && isAddressWithPort(address.stringValue()));
        return right ? Optional.empty() : Optional.of("has an \"endpoint\" whose \"ha\" is no ADDRESS:PORT");
    }

    private static boolean isAddressWithPort(String text) {
        var matcher = ADDRESS.matcher(text);
        if (!matcher.matches()) {
            return false;
        }
        int port = Integer.parseInt(matcher.group(PORT_GROUP));
        return port > 0 && port <= HIGHEST_PORT;
    }
}
