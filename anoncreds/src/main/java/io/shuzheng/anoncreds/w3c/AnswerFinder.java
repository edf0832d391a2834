package io.shuzheng.anoncreds.w3c;

import io.shuzheng.anoncreds.AttributeNames;
import io.shuzheng.anoncreds.AttributeValue;
import io.shuzheng.anoncreds.PresentationRequest;
import io.shuzheng.anoncreds.RequestedAttribute;
import io.shuzheng.anoncreds.RequestedPredicate;
import io.shuzheng.anoncreds.RequestedProof;
import io.shuzheng.anoncreds.RequestedProof.Revealed;
import io.shuzheng.anoncreds.RequestedProof.RevealedGroup;
import io.shuzheng.anoncreds.RequestedProof.SubProofReference;
import io.shuzheng.anoncreds.cl.Predicate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds which credential answers which referent, as the W3C form does not say.
 *
 * <p>A credential that shows the attributes goes before one that hides them, and one that the referent allows before any
 * other; where none is allowed, the verifier is to see and refuse what there is. Referents with the fewest candidates choose
 * first, and among candidates the one that discloses most that answers nothing yet.
 */
final class AnswerFinder {

    private final PresentationRequest request;
    private final List<ShownCredential> credentials;
    private final Suitability suitability;
    private final Disclosures open;

    private final Map<String, Revealed> revealed = new LinkedHashMap<>();
    private final Map<String, RevealedGroup> groups = new LinkedHashMap<>();
    private final Map<String, SubProofReference> unrevealed = new LinkedHashMap<>();
    private final Map<String, SubProofReference> predicates = new LinkedHashMap<>();

    AnswerFinder(PresentationRequest request, List<ShownCredential> credentials, Suitability suitability) {
        this.request = request;
        this.credentials = credentials;
        this.suitability = suitability;
        this.open = new Disclosures(credentials);
    }

    /** A referent with the credentials that could answer it. */
    private record Question<T>(String referent, T asked, List<ShownCredential> candidates) {}

    RequestedProof find() {
        questions(request.requestedAttributes(), this::candidates).forEach(this::answerAttribute);
        questions(request.requestedPredicates(), this::candidates).forEach(this::answerPredicate);
        return new RequestedProof(revealed, groups, Map.of(), unrevealed, predicates);
    }

    private static <T> List<Question<T>> questions(
            Map<String, T> asked, Function<T, List<ShownCredential>> candidates) {
        List<Question<T>> questions = new ArrayList<>();
        asked.forEach((referent, each) -> questions.add(new Question<>(referent, each, candidates.apply(each))));
        questions.sort(Comparator.comparing(question -> question.candidates().size()));
        return questions;
    }

    private List<ShownCredential> candidates(RequestedAttribute asked) {
        List<ShownCredential> having = credentials.stream()
                .filter(each -> asked.names().stream().allMatch(each::has))
                .toList();
        List<ShownCredential> allowed = having.stream()
                .filter(each -> suitability.test(each, asked.restriction(), request.intervalOf(asked)))
                .toList();
        return firstNonEmpty(showing(allowed, asked), allowed, showing(having, asked), having);
    }

    private static List<ShownCredential> showing(List<ShownCredential> candidates, RequestedAttribute asked) {
        return candidates.stream().filter(each -> shows(each, asked)).toList();
    }

    private static boolean shows(ShownCredential credential, RequestedAttribute asked) {
        return asked.names().stream().allMatch(credential::shows);
    }

    private List<ShownCredential> candidates(RequestedPredicate asked) {
        List<ShownCredential> proving = credentials.stream()
                .filter(each -> each.proves(predicate(asked)))
                .toList();
        List<ShownCredential> allowed = proving.stream()
                .filter(each -> suitability.test(each, asked.restriction(), request.intervalOf(asked)))
                .toList();
        return firstNonEmpty(allowed, proving);
    }

    private static Predicate predicate(RequestedPredicate asked) {
        return new Predicate(AttributeNames.normalise(asked.name()), asked.type(), asked.value());
    }

    @SafeVarargs
    private static List<ShownCredential> firstNonEmpty(List<ShownCredential>... choices) {
        for (List<ShownCredential> choice : choices) {
            if (!choice.isEmpty()) {
                return choice;
            }
        }
        return List.of();
    }

    private void answerAttribute(Question<RequestedAttribute> question) {
        RequestedAttribute asked = question.asked();
        Optional<ShownCredential> chosen = open.take(question.candidates(), asked.names());
        chosen.ifPresent(credential -> {
            if (!shows(credential, asked)) {
                unrevealed.put(question.referent(), new SubProofReference(credential.index()));
            } else if (asked.group()) {
                groups.put(question.referent(), new RevealedGroup(credential.index(), values(credential, asked)));
            } else {
                String name = asked.names().get(0);
                revealed.put(question.referent(), new Revealed(credential.index(), credential.value(name)));
            }
        });
    }

    private static Map<String, AttributeValue> values(ShownCredential credential, RequestedAttribute asked) {
        Map<String, AttributeValue> values = new LinkedHashMap<>();
        asked.names().forEach(name -> values.put(name, credential.value(name)));
        return values;
    }

    private void answerPredicate(Question<RequestedPredicate> question) {
        open.take(question.candidates(), predicate(question.asked()))
                .ifPresent(
                        credential -> predicates.put(question.referent(), new SubProofReference(credential.index())));
    }
}
