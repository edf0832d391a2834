package io.shuzheng.agent.message;

import io.shuzheng.agent.identity.KeyRing;
import io.shuzheng.agent.queue.DurableQueue;
import io.shuzheng.agent.queue.NewItem;
import io.shuzheng.agent.store.WalletStore;
import io.shuzheng.didcomm.envelope.EnvelopeException;
import io.shuzheng.didcomm.envelope.EnvelopeUnpacker;
import io.shuzheng.didcomm.envelope.UnpackedEnvelope;
import io.shuzheng.didcomm.message.Message;
import io.shuzheng.primitives.Base64Url;
import io.shuzheng.primitives.Digests;
import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.InvalidInputException;

/** Takes envelopes in. */
public final class Inbox {

    private final WalletStore store;
    private final DurableQueue queue;
    private final KeyRing keys;
    private final EnvelopeUnpacker unpacker;

    public Inbox(WalletStore store, DurableQueue queue, KeyRing keys, EnvelopeUnpacker unpacker) {
        this.store = store;
        this.queue = queue;
        this.keys = keys;
        this.unpacker = unpacker;
    }

    /**
     * Opens an envelope and stores its message. On return the message is durable and will be handled; the same envelope
     * again changes nothing.
     *
     * @throws EnvelopeException if it is no envelope, or for none of our keys
     * @throws InvalidInputException if what is inside is no message
     */
    public void accept(byte[] envelope) {
        UnpackedEnvelope unpacked = unpacker.unpack(envelope, keys);
        OpenedEnvelope opened =
                new OpenedEnvelope(Message.parse(unpacked.plaintext()), unpacked.senderKey(), unpacked.recipientKey());
        String digest = Base64Url.encode(Digests.sha256(envelope));
        NewItem item = NewItem.of(opened.toJson())
                .onceBy(digest)
                .inLane(
                        unpacked.senderKey().map(Ed25519PublicKey::base58).orElse("anonymous"),
                        opened.message().threadId());
        store.run(work -> queue.add(work, item));
    }
}
