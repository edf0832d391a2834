package io.shuzheng.didcomm.envelope;

/** Decrypts messages. Safe for use by several threads. */
@FunctionalInterface
public interface EnvelopeUnpacker {

    /**
     * Decrypts an envelope with whichever of its recipients' keys is held.
     *
     * @param envelope what came in, JSON in UTF-8
     * @throws EnvelopeException if it is no envelope, none for the keys held, or not authentic
     */
    UnpackedEnvelope unpack(byte[] envelope, DecryptionKeys keys);
}
