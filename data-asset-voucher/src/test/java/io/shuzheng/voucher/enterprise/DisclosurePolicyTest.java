package io.shuzheng.voucher.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.anoncreds.PresentationRequest;
import io.shuzheng.anoncreds.RequestedAttribute;
import io.shuzheng.anoncreds.RequestedPredicate;
import io.shuzheng.anoncreds.cl.PredicateType;
import io.shuzheng.didcomm.did.Did;
import io.shuzheng.schemas.CredentialSchemas;
import io.shuzheng.voucher.credential.CredentialKind;
import io.shuzheng.voucher.credential.LendingPolicy;
import io.shuzheng.voucher.credential.LendingRequests;
import io.shuzheng.voucher.document.TestDocuments;
import io.shuzheng.voucher.enterprise.DisclosurePolicy.Kind;
import io.shuzheng.voucher.value.CalendarDate;
import io.shuzheng.voucher.value.SerialNumber;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DisclosurePolicyTest {

    private static final long NOW = 1_790_000_000L;
    private static final Did BUREAU = Did.parse(TestDocuments.BANK);
    private static final Did CENTRE = Did.parse(TestDocuments.CENTRE);
    private static final LendingRequests REQUESTS = new LendingRequests(
            CredentialKind.identity(BUREAU), CredentialKind.voucher(CENTRE), CredentialKind.blank(BUREAU));
    private static final PresentationRequest PAPERS = REQUESTS.papers(LendingPolicy.STANDARD, NOW);
    private static final PresentationRequest CODE = REQUESTS.code(NOW);
    private static final PresentationRequest VOUCHER =
            REQUESTS.voucher(LendingPolicy.STANDARD, TestDocuments.APPLICATION, new CalendarDate(20261124), NOW);
    private static final PresentationRequest HOLDER = REQUESTS.holder(TestDocuments.APPLICATION, NOW);

    private static PresentationRequest with(PresentationRequest request, String shown) {
        Map<String, RequestedAttribute> attributes = new HashMap<>(request.requestedAttributes());
        attributes.put("added", RequestedAttribute.of(shown));
        return copy(request, attributes, request.requestedPredicates());
    }

    private static PresentationRequest withPredicate(PresentationRequest request, String name) {
        Map<String, RequestedPredicate> predicates = new HashMap<>(request.requestedPredicates());
        predicates.put("added", RequestedPredicate.of(name, PredicateType.GE, 1));
        return copy(request, request.requestedAttributes(), predicates);
    }

    private static PresentationRequest copy(
            PresentationRequest request,
            Map<String, RequestedAttribute> attributes,
            Map<String, RequestedPredicate> predicates) {
        return new PresentationRequest(
                request.name(),
                request.version(),
                request.nonce(),
                attributes,
                predicates,
                request.nonRevoked(),
                request.format());
    }

    @Test
    void whenFlowAsksThenEachRequestIsOfItsKind() {
        assertThat(DisclosurePolicy.kind(PAPERS)).isEqualTo(Kind.PAPERS);
        assertThat(DisclosurePolicy.kind(CODE)).isEqualTo(Kind.CODE);
        assertThat(DisclosurePolicy.kind(VOUCHER)).isEqualTo(Kind.ANONYMOUS_PROOF);
        assertThat(DisclosurePolicy.kind(HOLDER)).isEqualTo(Kind.IDENTITY);
    }

    @Test
    void whenTheCentresRequestForABlankComesToAnEnterpriseThenItIsExcessive() {
        assertThat(DisclosurePolicy.kind(REQUESTS.blank(new SerialNumber("GD-2026-000001"), NOW)))
                .isEqualTo(Kind.EXCESSIVE);
    }

    @Test
    void whenPapersAreAskedForWithAValueThenTheyAreNoPapers() {
        assertThat(DisclosurePolicy.kind(with(PAPERS, "uscc"))).isEqualTo(Kind.EXCESSIVE);
        assertThat(DisclosurePolicy.kind(with(PAPERS, "enterprise_name"))).isEqualTo(Kind.EXCESSIVE);
        assertThat(DisclosurePolicy.kind(with(PAPERS, "voucher_id"))).isEqualTo(Kind.ANONYMOUS_PROOF);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"uscc", "USCC", " us cc", "enterprise_name", "Enterprise Name", "joint_score", "Joint Score"})
    void whenAnonymousProofAsksWhoItIsOrForTheScoreThenItIsExcessive(String shown) {
        assertThat(DisclosurePolicy.kind(with(VOUCHER, shown))).isEqualTo(Kind.EXCESSIVE);
    }

    @Test
    void whenCodeOrIdentityIsAskedForWithAPredicateThenItIsExcessive() {
        assertThat(DisclosurePolicy.kind(withPredicate(CODE, "joint_score"))).isEqualTo(Kind.EXCESSIVE);
        assertThat(DisclosurePolicy.kind(withPredicate(HOLDER, "joint_score"))).isEqualTo(Kind.EXCESSIVE);
    }

    /** Every attribute of every credential, one by one: what no list names is never shown, and no predicate on it proved. */
    static Stream<String> attributes() {
        return Stream.of(CredentialSchemas.values())
                .flatMap(schema -> schema.schema().attributeNames().stream())
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("attributes")
    void whenAttributeIsOnNoListThenNoRequestWithItIsAnswered(String name) {
        List<String> provable = List.of("registered_capital_10k_cny", "joint_score", "issued_on", "valid_until");
        List<String> anonymous = List.of(
                "voucher_id",
                "blank_serial_number",
                "loan_application_id",
                "data_provider",
                "computation_id",
                "algorithm_digest",
                "input_commitment",
                "result_commitment");
        List<String> identifying = List.of("enterprise_name", "uscc");

        assertThat(DisclosurePolicy.kind(withPredicate(PAPERS, name)) == Kind.PAPERS)
                .isEqualTo(provable.contains(name));
        assertThat(DisclosurePolicy.kind(with(VOUCHER, name)) == Kind.ANONYMOUS_PROOF)
                .isEqualTo(anonymous.contains(name));
        assertThat(DisclosurePolicy.kind(with(HOLDER, name)) == Kind.IDENTITY)
                .isEqualTo(
                        identifying.contains(name) || name.equals("voucher_id") || name.equals("loan_application_id"));
        assertThat(DisclosurePolicy.kind(with(CODE, name)) == Kind.CODE).isEqualTo(name.equals("uscc"));
    }
}
