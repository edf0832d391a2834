package io.shuzheng.didcomm.envelope;

import java.util.Locale;
import java.util.Set;

/** The media types under which DIDComm v1 envelopes travel over HTTP. */
public final class EnvelopeMediaTypes {

    /** What we send (Aries RFC 0044). */
    public static final String DIDCOMM_V1 = "application/didcomm-envelope-enc";

    /** What older Indy agents send. */
    public static final String SSI_AGENT_WIRE = "application/ssi-agent-wire";

    private static final Set<String> ACCEPTED = Set.of(DIDCOMM_V1, SSI_AGENT_WIRE, "application/json");

    private EnvelopeMediaTypes() {}

    /** Whether a Content-Type's value, parameters and all, may hold an envelope. */
    public static boolean isAccepted(String contentType) {
        int parameters = contentType.indexOf(';');
        String type = parameters < 0 ? contentType : contentType.substring(0, parameters);
        return ACCEPTED.contains(type.strip().toLowerCase(Locale.ROOT));
    }
}
