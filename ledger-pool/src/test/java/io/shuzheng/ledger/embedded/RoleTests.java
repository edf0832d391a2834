package io.shuzheng.ledger.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Indy's default rules for roles, every change by every kind of DID. */
class RoleTests {

    private static final String NONE = "-";
    private static final List<String> ROLES = List.of("0", "2", "101", "201", NONE);

    private TestNode node;
    private int names;

    @BeforeEach
    void open() {
        node = TestNode.create();
        for (String role : ROLES) {
            assertThat(isWritten(change(TestDid.TRUSTEE, holderOf(role), role, true)))
                    .isTrue();
        }
    }

    @AfterEach
    void close() {
        node.close();
    }

    private static TestDid holderOf(String role) {
        return TestDid.named("holder" + role.replace(NONE, "none"));
    }

    private boolean isWritten(ObjectNode request) {
        JsonNode answer = node.ask(request);
        assertThat(answer.path("op").asString()).as(answer.toString()).isIn("REPLY", "REJECT");
        return answer.path("op").asString().equals("REPLY");
    }

    private static ObjectNode change(TestDid author, TestDid target, String role, boolean withKey) {
        ObjectNode request = TestRequests.unsigned(author.did(), Map.of("type", "1", "dest", target.did()));
        ObjectNode operation = (ObjectNode) request.path("operation");
        if (role.equals(NONE)) {
            operation.putNull("role");
        } else {
            operation.put("role", role);
        }
        if (withKey) {
            operation.put("verkey", target.verkey());
        }
        return TestRequests.sign(request, author);
    }

    private Set<String> rolesThatAdd(String role) {
        Set<String> able = new TreeSet<>();
        for (String author : ROLES) {
            if (isWritten(change(holderOf(author), TestDid.named("new" + names++), role, true))) {
                able.add(author);
            }
        }
        return able;
    }

    @ParameterizedTest
    @CsvSource({"0,0", "2,0", "101,0 2", "201,0 2", "-,0 101 2"})
    void whenDidIsAddedThenOnlyTheseRolesMay(String role, String allowed) {
        assertThat(rolesThatAdd(role)).isEqualTo(Set.of(allowed.split(" ", -1)));
    }

    static Stream<Arguments> changes() {
        List<Arguments> changes = new ArrayList<>();
        for (String from : ROLES) {
            for (String to : ROLES) {
                changes.add(Arguments.of(from, to, allowed(from, to)));
            }
        }
        return changes.stream();
    }

    private static Set<String> allowed(String from, String to) {
        if (from.equals(to)) {
            return Set.of("owner");
        }
        boolean byStewards = Set.of("201 101", "201 -", "- 101", "- 201").contains(from + " " + to);
        return byStewards ? Set.of("0", "2") : Set.of("0");
    }

    @ParameterizedTest
    @MethodSource("changes")
    void whenRoleIsChangedThenOnlyTheseMay(String from, String to, Set<String> allowed) {
        Set<String> able = new TreeSet<>();
        for (String author : ROLES) {
            if (isWritten(change(holderOf(author), subject(from), to, false))) {
                able.add(author);
            }
        }
        TestDid self = subject(from);
        if (isWritten(change(self, self, to, false))) {
            able.add("owner");
        }
        able.removeIf(author -> author.equals("owner") && allowed.contains(from));
        assertThat(able).isEqualTo(allowed);
    }

    private TestDid subject(String role) {
        TestDid subject = TestDid.named("subject" + names++);
        assertThat(isWritten(change(TestDid.TRUSTEE, subject, role, true))).isTrue();
        return subject;
    }
}
