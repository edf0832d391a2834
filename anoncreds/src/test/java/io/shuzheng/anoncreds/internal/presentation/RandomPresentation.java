package io.shuzheng.anoncreds.internal.presentation;

import io.shuzheng.anoncreds.AttributeEncoding;
import io.shuzheng.anoncreds.Credential;
import io.shuzheng.anoncreds.Presentation;
import io.shuzheng.anoncreds.PresentationRequest;
import io.shuzheng.anoncreds.RequestedAttribute;
import io.shuzheng.anoncreds.RequestedPredicate;
import io.shuzheng.anoncreds.cl.PredicateType;
import io.shuzheng.anoncreds.engine.PresentationInputs;
import io.shuzheng.anoncreds.engine.PresentationInputs.CredentialUse;
import io.shuzheng.anoncreds.engine.ProofInputs;
import io.shuzheng.anoncreds.engine.TestRequests;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * A random request that a holder can answer with one or more of its credentials: shown, hidden and self-attested attributes,
 * groups, and up to 4 predicates a credential. The names asked for differ in case and spaces from those of the schemas.
 */
final class RandomPresentation {

    private static final List<PredicateType> TYPES = List.of(PredicateType.values());

    private final Random random;
    private final RandomHolder holder;
    private final Map<String, RequestedAttribute> attributes = new LinkedHashMap<>();
    private final Map<String, RequestedPredicate> predicates = new LinkedHashMap<>();
    private final Map<String, String> selfAttested = new LinkedHashMap<>();
    private final List<CredentialUse> uses = new ArrayList<>();

    RandomPresentation(RandomHolder holder, long seed) {
        this.random = new Random(seed);
        this.holder = holder;
        List<Credential> held = new ArrayList<>(holder.credentials());
        Collections.shuffle(held, random);
        int credentials = 1 + random.nextInt(random.nextInt(held.size()) + 1);
        for (int i = 0; i < credentials; i++) {
            addUse(i, held.get(i));
        }
        if (random.nextInt(4) == 0) {
            attributes.put("attested", RequestedAttribute.of("phone"));
            selfAttested.put("attested", "数 123");
        }
    }

    PresentationInputs inputs() {
        return new PresentationInputs(
                request(), uses, selfAttested, holder.linkSecret(), holder.schemas(), holder.definitions());
    }

    ProofInputs proof(Presentation presentation) {
        return new ProofInputs(
                presentation, request(), holder.schemas(), holder.definitions(), Map.of(), List.of(), List.of());
    }

    private PresentationRequest request() {
        return TestRequests.of(attributes, predicates);
    }

    private void addUse(int index, Credential credential) {
        List<String> names = holder.names(credential);
        List<String> shuffled = new ArrayList<>(names);
        Collections.shuffle(shuffled, random);
        int shown = random.nextInt(shuffled.size() + 1);
        List<String> open = shuffled.subList(0, shown);
        List<String> closed = shuffled.subList(shown, shuffled.size());
        Set<String> revealed = new HashSet<>();
        Set<String> unrevealed = new HashSet<>();
        Set<String> proved = new HashSet<>();
        reveal(index, open, revealed);
        for (String name : closed) {
            if (random.nextInt(3) == 0) {
                unrevealed.add(ask("h" + index + name, RequestedAttribute.of(spelled(name))));
            }
            proveSome(index, credential, name, proved);
        }
        if (revealed.isEmpty() && unrevealed.isEmpty() && proved.isEmpty()) {
            String first = names.get(0);
            (open.contains(first) ? revealed : unrevealed).add(ask("r" + index, RequestedAttribute.of(first)));
        }
        uses.add(new CredentialUse(credential, Optional.empty(), revealed, unrevealed, proved));
    }

    private void reveal(int index, List<String> open, Set<String> revealed) {
        int group = open.isEmpty() ? 0 : random.nextInt(open.size() + 1);
        if (group > 0) {
            List<String> names =
                    open.subList(0, group).stream().map(this::spelled).toList();
            revealed.add(ask("g" + index, RequestedAttribute.group(names)));
        }
        for (String name : open.subList(random.nextInt(group + 1), open.size())) {
            revealed.add(ask("r" + index + name, RequestedAttribute.of(spelled(name))));
        }
    }

    private void proveSome(int index, Credential credential, String name, Set<String> proved) {
        String raw =
                Optional.ofNullable(credential.values().get(name)).orElseThrow().raw();
        while (AttributeEncoding.isInteger(raw) && proved.size() < 4 && random.nextInt(3) > 0) {
            int value = AttributeEncoding.encode(raw).intValueExact();
            String referent = "p" + index + "_" + proved.size();
            predicates.put(referent, predicate(spelled(name), value));
            proved.add(referent);
        }
    }

    /** Satisfied, and with a difference of 31 bits, which is what the native prover can do. */
    private RequestedPredicate predicate(String name, int value) {
        PredicateType type = TYPES.get(random.nextInt(TYPES.size()));
        boolean strict = type == PredicateType.GT || type == PredicateType.LT;
        boolean less = type == PredicateType.LE || type == PredicateType.LT;
        long distance =
                (random.nextBoolean() ? random.nextInt(20) : random.nextInt(Integer.MAX_VALUE)) + (strict ? 1L : 0);
        long bound = less ? value + distance : value - distance;
        if (bound < Integer.MIN_VALUE || bound > Integer.MAX_VALUE) {
            return RequestedPredicate.of(name, less ? PredicateType.LE : PredicateType.GE, value);
        }
        return RequestedPredicate.of(name, type, (int) bound);
    }

    private String ask(String referent, RequestedAttribute attribute) {
        attributes.put(referent, attribute);
        return referent;
    }

    private String spelled(String name) {
        return random.nextBoolean() ? name : " " + name.toUpperCase(java.util.Locale.ROOT);
    }
}
