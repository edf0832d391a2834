package io.shuzheng.voucher.message;

import io.shuzheng.didcomm.message.JsonObject;
import io.shuzheng.didcomm.message.MemberReader;
import io.shuzheng.primitives.Base64Url;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.SaltedDigest;
import io.shuzheng.primitives.SecretBytes;
import io.shuzheng.voucher.document.Document;
import io.shuzheng.voucher.document.DocumentType;
import io.shuzheng.voucher.document.SignedDocument;

/** Reads and writes the members that several messages share. */
final class BodyFields {

    private BodyFields() {}

    static JsonObject object(MemberReader fields, String name) {
        return fields.optionalObject(name).orElseThrow(() -> fields.complaint(name, "missing"));
    }

    static <T extends Document> SignedDocument<T> document(MemberReader fields, String name, DocumentType<T> type) {
        return SignedDocument.parse(type, fields.text(name));
    }

    static SecretBytes salt(MemberReader fields, String name) {
        SecretBytes salt = SecretBytes.copyOf(Base64Url.decode(fields.text(name)));
        if (salt.size() != SaltedDigest.SALT_SIZE) {
            throw new InvalidInputException(name + ": a salt has " + SaltedDigest.SALT_SIZE + " bytes");
        }
        return salt;
    }
}
