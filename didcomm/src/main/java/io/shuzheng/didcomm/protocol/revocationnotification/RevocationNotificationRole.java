package io.shuzheng.didcomm.protocol.revocationnotification;

/** The two sides of Revocation Notification. */
public enum RevocationNotificationRole {
    /** The issuer, who tells. */
    NOTIFIER,
    /** The holder, who is told. */
    NOTIFIED
}
