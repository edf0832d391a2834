package io.shuzheng.issuer;

import io.shuzheng.agent.store.RecordType;
import io.shuzheng.agent.store.StoredRecord;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.agent.store.WalletReader;
import io.shuzheng.agent.store.WalletStore;
import io.shuzheng.agent.work.WorkHandler;
import io.shuzheng.agent.work.WorkItem;
import io.shuzheng.anoncreds.RevocationRegistryDefinition;
import io.shuzheng.anoncreds.RevocationStatusList;
import io.shuzheng.anoncreds.engine.NewRevocationRegistry;
import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.primitives.Json;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes revocation registries, the next one in the background before the last one is full, and gives out their indexes. */
final class Registries implements WorkHandler {

    /** The newest status list of a registry, by the registry's id. */
    static final RecordType<RevocationStatusList> STATUS_LIST =
            RecordType.of("issuer-status-list", RevocationStatusList::toJson, RevocationStatusList::fromJson);

    private static final RecordType<Integer> NEXT_INDEX =
            RecordType.of("issuer-next-index", JsonNodeFactory.instance::numberNode, json -> json.asInt(0));

    private static final String WORK = "issuer-registry";
    private static final String DEFINITION = "definition";
    private static final String NUMBER = "number";

    private final IssuerParts parts;

    Registries(IssuerParts parts) {
        this.parts = parts;
    }

    /** Makes and publishes a registry and its first status list, as far as that was not done. */
    void ensure(String definitionId, IssuerDefinition definition, int number) {
        String recordId = IssuerRegistry.recordId(definitionId, number);
        IssuerRegistry registry = store().read(reader -> reader.find(IssuerRegistry.TYPE, recordId))
                .orElseGet(() -> keep(recordId, create(definitionId, definition, number)));
        if (registry.id().isPresent()) {
            return;
        }
        String id = parts.publisher().get().publishRevocationRegistryDefinition(registry.definition());
        long now = parts.context().clock().instant().getEpochSecond();
        RevocationStatusList list = parts.publisher()
                .get()
                .publishRevocationStatusList(parts.engine()
                        .createStatusList(
                                id, definition.definition(), registry.definition(), registry.privateKey(), now));
        store().run(work -> {
            if (work.find(STATUS_LIST, id).isEmpty()) {
                work.put(IssuerRegistry.TYPE, recordId, registry.published(id));
                work.put(STATUS_LIST, id, list);
                work.put(NEXT_INDEX, id, 1);
            }
        });
    }

    private IssuerRegistry create(String definitionId, IssuerDefinition definition, int number) {
        NewRevocationRegistry created = parts.engine()
                .createRevocationRegistry(
                        definitionId,
                        definition.definition(),
                        Integer.toString(number),
                        definition.registrySize(),
                        parts.tailsDirectory());
        RevocationRegistryDefinition located = created.definition()
                .withTailsLocation(TailsFolder.location(
                        parts.context().endpoint().get(), created.definition().tailsHash()));
        return new IssuerRegistry(located, created.privateKey(), number, Optional.empty());
    }

    /** The registry that was stored first wins. */
    private IssuerRegistry keep(String recordId, IssuerRegistry created) {
        return store().execute(work -> {
            Optional<IssuerRegistry> first = work.find(IssuerRegistry.TYPE, recordId);
            if (first.isEmpty()) {
                work.put(IssuerRegistry.TYPE, recordId, created);
            }
            return first.orElse(created);
        });
    }

    /**
     * The place of an issuance, for ever the same; in a short unit of work of its own, so that issuances do not wait for each
     * other's signatures.
     *
     * @throws InternalFailureException if all registries are full until the next one is made
     */
    RegistryPlaceRecord place(String exchangeId, String definitionId) {
        return store().execute(work -> work.find(RegistryPlaceRecord.TYPE, exchangeId)
                .orElseGet(() -> newPlace(work, exchangeId, definitionId)));
    }

    private RegistryPlaceRecord newPlace(UnitOfWork work, String exchangeId, String definitionId) {
        List<IssuerRegistry> usable =
                work.findAll(IssuerRegistry.TYPE, IssuerRegistry.definitionTag(definitionId)).stream()
                        .map(StoredRecord::value)
                        .filter(registry -> registry.id().isPresent())
                        .sorted(Comparator.comparingInt(IssuerRegistry::number))
                        .toList();
        for (IssuerRegistry registry : usable) {
            String id = registry.id().orElseThrow();
            int index = work.find(NEXT_INDEX, id).orElse(1);
            if (index <= registry.definition().lastIndex()) {
                work.put(NEXT_INDEX, id, index + 1);
                RegistryPlaceRecord place = new RegistryPlaceRecord(id, index);
                work.put(RegistryPlaceRecord.TYPE, exchangeId, place);
                if (index * 2 >= registry.definition().lastIndex()) {
                    scheduleNext(work, definitionId, registry.number() + 1);
                }
                return place;
            }
        }
        throw new InternalFailureException("all revocation registries are full; the next one is being made");
    }

    private void scheduleNext(UnitOfWork work, String definitionId, int number) {
        String recordId = IssuerRegistry.recordId(definitionId, number);
        ObjectNode payload = Json.object().put(DEFINITION, definitionId).put(NUMBER, number);
        parts.context()
                .background()
                .schedule(
                        work,
                        WorkItem.of(WORK, payload).inLane(WORK, definitionId).onceBy(recordId));
    }

    @Override
    public String type() {
        return WORK;
    }

    @Override
    public void handle(ObjectNode payload, UnitOfWork work) {
        String definitionId = payload.path(DEFINITION).asString("");
        IssuerDefinition definition = store().read(reader -> DefinitionPublication.require(reader, definitionId));
        ensure(definitionId, definition, payload.path(NUMBER).asInt(0));
    }

    /** The published registry of this id. */
    static IssuerRegistry require(WalletReader reader, String id) {
        return reader.findAll(IssuerRegistry.TYPE, IssuerRegistry.tag(id)).stream()
                .findFirst()
                .map(StoredRecord::value)
                .orElseThrow(() -> new InternalFailureException("a revocation registry of ours is not in the wallet"));
    }

    private WalletStore store() {
        return parts.context().store();
    }
}
