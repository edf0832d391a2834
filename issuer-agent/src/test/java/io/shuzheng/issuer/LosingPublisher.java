package io.shuzheng.issuer;

import io.shuzheng.anoncreds.AnonCredsPublisher;
import io.shuzheng.anoncreds.CredentialDefinition;
import io.shuzheng.anoncreds.RevocationRegistryDefinition;
import io.shuzheng.anoncreds.RevocationStatusList;
import io.shuzheng.anoncreds.Schema;
import io.shuzheng.primitives.InternalFailureException;
import java.util.concurrent.atomic.AtomicInteger;

/** A real publisher that loses answers, after so many that come through, when it has published already: as in a crash right then. */
final class LosingPublisher implements AnonCredsPublisher {

    final AtomicInteger skip = new AtomicInteger();
    final AtomicInteger losses = new AtomicInteger();
    private final AnonCredsPublisher publisher;

    LosingPublisher(AnonCredsPublisher publisher) {
        this.publisher = publisher;
    }

    private <T> T lose(T answer) {
        if (skip.getAndUpdate(LosingPublisher::less) > 0) {
            return answer;
        }
        if (losses.getAndUpdate(LosingPublisher::less) > 0) {
            throw new InternalFailureException("the answer was lost");
        }
        return answer;
    }

    private static int less(int number) {
        return Math.max(0, number - 1);
    }

    @Override
    public String issuerId() {
        return publisher.issuerId();
    }

    @Override
    public String publishSchema(Schema schema) {
        return publisher.publishSchema(schema);
    }

    @Override
    public String publishCredentialDefinition(CredentialDefinition definition) {
        return lose(publisher.publishCredentialDefinition(definition));
    }

    @Override
    public String publishRevocationRegistryDefinition(RevocationRegistryDefinition definition) {
        return lose(publisher.publishRevocationRegistryDefinition(definition));
    }

    @Override
    public RevocationStatusList publishRevocationStatusList(RevocationStatusList list) {
        return lose(publisher.publishRevocationStatusList(list));
    }
}
