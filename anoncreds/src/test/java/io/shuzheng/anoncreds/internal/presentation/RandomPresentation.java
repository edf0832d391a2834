package io.shuzheng.anoncreds.internal.presentation;

import io.shuzheng.anoncreds.AttributeEncoding;
import io.shuzheng.anoncreds.Credential;
import io.shuzheng.anoncreds.CredentialDefinition;
import io.shuzheng.anoncreds.LinkSecret;
import io.shuzheng.anoncreds.Presentation;
import io.shuzheng.anoncreds.PresentationRequest;
import io.shuzheng.anoncreds.RequestedAttribute;
import io.shuzheng.anoncreds.RequestedPredicate;
import io.shuzheng.anoncreds.Schema;
import io.shuzheng.anoncreds.cl.PredicateType;
import io.shuzheng.anoncreds.engine.PresentationInputs;
import io.shuzheng.anoncreds.engine.PresentationInputs.CredentialUse;
import io.shuzheng.anoncreds.engine.ProofInputs;
import io.shuzheng.anoncreds.engine.TestRequests;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * A random request over credentials of random schemas, and a holder that can answer it: 1 to 3 credentials with 1 to 125
 * attributes, whose names differ in case and spaces from those asked for; shown, hidden and self-attested attributes, groups,
 * and up to 4 predicates a credential.
 */
final class RandomPresentation {

    private static final List<String> LETTERS = List.of("a", "B", "é", "数", " ", "x_", "Z");

    private static final List<PredicateType> TYPES = List.of(PredicateType.values());

    private final Random random;
    private final LinkSecret linkSecret;
    private final Map<String, Schema> schemas = new HashMap<>();
    private final Map<String, CredentialDefinition> definitions = new HashMap<>();
    private final Map<String, RequestedAttribute> attributes = new LinkedHashMap<>();
    private final Map<String, RequestedPredicate> predicates = new LinkedHashMap<>();
    private final Map<String, String> selfAttested = new LinkedHashMap<>();
    private final List<CredentialUse> uses = new ArrayList<>();

    RandomPresentation(long seed) {
        this.random = new Random(seed);
        this.linkSecret = LinkSecret.of(new java.math.BigInteger(255, random).setBit(0));
        int credentials = 1 + random.nextInt(random.nextInt(3) + 1);
        for (int i = 0; i < credentials; i++) {
            addCredential(i);
        }
        if (random.nextInt(4) == 0) {
            attributes.put("attested", RequestedAttribute.of("phone"));
            selfAttested.put("attested", "数 123");
        }
    }

    PresentationInputs inputs() {
        return new PresentationInputs(request(), uses, selfAttested, linkSecret, schemas, definitions);
    }

    ProofInputs proof(Presentation presentation) {
        return new ProofInputs(presentation, request(), schemas, definitions, Map.of(), List.of(), List.of());
    }

    private PresentationRequest request() {
        return TestRequests.of(attributes, predicates);
    }

    private void addCredential(int index) {
        String schemaId = "did:web:issuer/schema" + index;
        String definitionId = "did:web:issuer/definition" + index;
        TestCredentials issuer = new TestCredentials(random);
        Schema schema = issuer.schema("s" + index, names());
        CredentialDefinition definition = issuer.definition(schemaId, schema);
        schemas.put(schemaId, schema);
        definitions.put(definitionId, definition);
        Map<String, String> values = new LinkedHashMap<>();
        schema.attributeNames().forEach(name -> values.put(name, value()));
        addUse(index, issuer.sign(definitionId, definition, values, linkSecret), schema.attributeNames());
    }

    private List<String> names() {
        int count = random.nextInt(10) == 0 ? 1 + random.nextInt(Schema.MAX_ATTRIBUTES) : 1 + random.nextInt(8);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add(i + LETTERS.get(random.nextInt(LETTERS.size())) + LETTERS.get(random.nextInt(LETTERS.size()))
                    + "n");
        }
        return names;
    }

    private String value() {
        return switch (random.nextInt(6)) {
            case 0 -> "text " + random.nextLong();
            case 1 -> "";
            case 2 -> String.valueOf(random.nextInt(3) - 1);
            case 3 -> String.valueOf(random.nextInt());
            case 4 -> random.nextBoolean() ? "2147483647" : "-2147483648";
            default -> "+0" + random.nextInt(1000);
        };
    }

    private void addUse(int index, Credential credential, List<String> names) {
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
