package io.shuzheng.didcomm.protocol;

import io.shuzheng.didcomm.message.TypedMessage;

/**
 * What a step of a protocol leads to.
 *
 * @param exchange the exchange after the step; its state says what happened
 * @param message the message that was received, or the one to send
 */
public record Transition<X extends Exchange, M extends TypedMessage>(X exchange, M message) {}
