package io.shuzheng.didcomm.protocol.revocationnotification;

/** Where a notification stands. */
public enum RevocationNotificationState {
    /** Nothing happened. */
    START,
    /** The notification is sent and an ack is asked for. */
    NOTIFICATION_SENT,
    /** The notification arrived and an ack is asked for. */
    NOTIFICATION_RECEIVED,
    /** The notification is acknowledged, or no ack was asked for. */
    DONE
}
