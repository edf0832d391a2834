package io.shuzheng.ledger.registry;

import io.shuzheng.anoncreds.AnonCredsRegistry;
import io.shuzheng.anoncreds.CredentialDefinition;
import io.shuzheng.anoncreds.ObjectNotFoundException;
import io.shuzheng.anoncreds.ObjectNotFoundException.Kind;
import io.shuzheng.anoncreds.RevocationRegistryDefinition;
import io.shuzheng.anoncreds.RevocationStatusList;
import io.shuzheng.anoncreds.Schema;
import io.shuzheng.ledger.client.LedgerReader;
import io.shuzheng.ledger.client.LedgerWriter;
import java.time.Clock;

/**
 * AnonCreds objects of an Indy ledger, by their unqualified ids.
 *
 * <p>Schemas and definitions are remembered, up to a bound; status lists are asked for each time. Beyond what the port
 * says, an id of another form is an {@link io.shuzheng.primitives.InvalidInputException}.
 */
public final class IndyAnonCredsRegistry implements AnonCredsRegistry {

    private static final long DEFAULT_MAXIMUM = 1_000;

    private final LedgerReader reader;
    private final PublishedObjects objects;
    private final StatusLists statusLists;

    private IndyAnonCredsRegistry(LedgerReader reader, long maximumOfEachKind) {
        this.reader = reader;
        this.objects = new PublishedObjects(new AnonCredsState(reader), maximumOfEachKind);
        this.statusLists = new StatusLists(reader);
    }

    /** A registry that remembers 1,000 objects of each kind. */
    public static IndyAnonCredsRegistry of(LedgerReader reader) {
        return of(reader, DEFAULT_MAXIMUM);
    }

    /** A registry that remembers so many objects of each kind. */
    public static IndyAnonCredsRegistry of(LedgerReader reader, long maximumOfEachKind) {
        return new IndyAnonCredsRegistry(reader, maximumOfEachKind);
    }

    /** A publisher as the writer's identity; what it publishes, this registry knows at once. */
    public IndyAnonCredsPublisher publisher(LedgerWriter writer, Clock clock) {
        return new IndyAnonCredsPublisher(new AnonCredsState(reader), objects, statusLists, writer, clock);
    }

    @Override
    public Schema schema(String id) {
        return objects.schema(SchemaId.parse(id)).schema();
    }

    @Override
    public CredentialDefinition credentialDefinition(String id) {
        return objects.credentialDefinition(CredentialDefinitionId.parse(id));
    }

    @Override
    public RevocationRegistryDefinition revocationRegistryDefinition(String id) {
        return objects.registry(RevocationRegistryId.parse(id)).definition();
    }

    @Override
    public RevocationStatusList revocationStatusList(String registryId, long timestamp) {
        return statusLists
                .at(objects.registry(RevocationRegistryId.parse(registryId)), timestamp)
                .orElseThrow(() -> new ObjectNotFoundException(Kind.REVOCATION_STATUS_LIST, registryId));
    }
}
