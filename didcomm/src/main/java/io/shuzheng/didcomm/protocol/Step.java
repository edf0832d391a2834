package io.shuzheng.didcomm.protocol;

/**
 * One legal step of a protocol.
 *
 * @param role whose step it is
 * @param from the state before
 * @param direction who makes it
 * @param message the message's name, with a remark where one message has several outcomes
 * @param to the state after
 */
public record Step<R extends Enum<R>, S extends Enum<S>>(R role, S from, Direction direction, String message, S to) {}
