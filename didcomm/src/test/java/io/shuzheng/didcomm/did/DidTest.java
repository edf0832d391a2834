package io.shuzheng.didcomm.did;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.primitives.Base58;
import io.shuzheng.primitives.InvalidInputException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DidTest {

    @Test
    void whenDidIsReadThenItsPartsAreKnown() {
        Did did = Did.parse("did:indy:sovrin:staging:WMeVPHHsMrQ3aWsizNpBPB");
        assertThat(did.method()).isEqualTo("indy");
        assertThat(did.methodSpecificId()).isEqualTo("sovrin:staging:WMeVPHHsMrQ3aWsizNpBPB");
        assertThat(did).hasToString("did:indy:sovrin:staging:WMeVPHHsMrQ3aWsizNpBPB");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "did",
                "did:",
                "did:sov",
                "did:sov:",
                "did::x",
                "DID:sov:x",
                "did:SOV:x",
                "did:sov:x:",
                "did:sov:x#1",
                "did:sov:x y",
                "did:sov:x\n",
                "did:sov:%4",
                "did:sov:数",
                "did:sov:x/1",
                "did:so-v:x"
            })
    void whenTextIsNoDidThenItIsRefused(String text) {
        assertThatThrownBy(() -> Did.parse(text)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whenDidIsTooLongThenItIsRefused() {
        String longest = "did:peer:" + "z".repeat(Did.MAX_LENGTH - 9);
        assertThat(Did.parse(longest)).hasToString(longest);
        assertThatThrownBy(() -> Did.parse(longest + "z")).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whenDidIsUnqualifiedThenItIsOfSov() {
        Did did = Did.parseTolerant("WMeVPHHsMrQ3aWsizNpBPB");
        assertThat(did).isEqualTo(Did.parse("did:sov:WMeVPHHsMrQ3aWsizNpBPB"));
        assertThat(did.unqualified()).isEqualTo("WMeVPHHsMrQ3aWsizNpBPB");
        assertThat(Did.parse("did:key:z6Mk").unqualified()).isEqualTo("did:key:z6Mk");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "WMeVPHHsMrQ3aWsizNpBP0",
                "WMeVPHHsMrQ3aWsizNpBPBB",
                "H111UsxziB9fq27MHsyFFJy119ZKY9G9mhqFK8g4bwgb"
            })
    void whenUnqualifiedTextIsNoIndyIdThenItIsRefused(String text) {
        assertThatThrownBy(() -> Did.parseTolerant(text)).isInstanceOf(InvalidInputException.class);
    }

    @Property(tries = 200)
    void whenAnyIndyIdIsReadThenItIsWrittenTheSame(@ForAll @Size(16) byte[] id) {
        Did did = Did.parseTolerant(Base58.encode(id));
        assertThat(Did.parse(did.toString())).isEqualTo(did);
        assertThat(did.unqualified()).isEqualTo(Base58.encode(id));
    }

    @Property(tries = 500)
    void whenAnyTextIsReadThenItIsWrittenTheSameOrRefused(@ForAll String text) {
        String candidate = "did:example:" + text;
        try {
            assertThat(Did.parse(candidate)).hasToString(candidate);
        } catch (InvalidInputException refused) {
            assertThat(text)
                    .satisfiesAnyOf(
                            t -> assertThat(t).isEmpty(),
                            t -> assertThat(t).containsPattern("[^A-Za-z0-9._:-]"),
                            t -> assertThat(t).endsWith(":"));
        }
    }
}
