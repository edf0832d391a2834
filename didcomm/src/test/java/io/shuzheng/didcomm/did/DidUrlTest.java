package io.shuzheng.didcomm.did;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.primitives.InvalidInputException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DidUrlTest {

    private static final Did DID = Did.parse("did:sov:WMeVPHHsMrQ3aWsizNpBPB");

    @Test
    void whenUrlHasAllPartsThenEachIsKnown() {
        DidUrl url = DidUrl.parse("did:example:123/a/b?versionId=1#key-1");
        assertThat(url.did()).isEqualTo(Did.parse("did:example:123"));
        assertThat(url.path()).isEqualTo("/a/b?versionId=1");
        assertThat(url.fragment()).isEqualTo("key-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#1", "1", "WMeVPHHsMrQ3aWsizNpBPB#1", "did:sov:WMeVPHHsMrQ3aWsizNpBPB#1"})
    void whenReferenceIsInAnyFormThenItIsMadeAbsolute(String reference) {
        assertThat(DidUrl.resolve(DID, reference)).hasToString("did:sov:WMeVPHHsMrQ3aWsizNpBPB#1");
    }

    @Test
    void whenUrlHasParametersOfOldDraftsThenTheyAreKept() {
        assertThat(DidUrl.parse("did:sov:WMeVPHHsMrQ3aWsizNpBPB;indy").path()).isEqualTo(";indy");
        assertThat(DidUrl.resolve(DID, ";indy")).hasToString("did:sov:WMeVPHHsMrQ3aWsizNpBPB;indy");
    }

    @Test
    void whenBareKeyIdBeginsLikeTheDidThenItIsStillAFragment() {
        assertThat(DidUrl.resolve(Did.parse("did:example:1"), "1")).hasToString("did:example:1#1");
        assertThat(DidUrl.resolve(Did.parse("did:example:1"), "12")).hasToString("did:example:1#12");
    }

    @Test
    void whenReferenceIsToAnotherDidThenItIsNotWithin() {
        assertThat(DidUrl.resolve(DID, "did:example:1#k").isWithin(DID)).isFalse();
        assertThat(DidUrl.resolve(DID, "#k").isWithin(DID)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "#1", "did:sov:#1", "did:sov:x#a#b", "did:sov:x#a b", "did:sov:x/\n", "did:sov:x#%zz"})
    void whenTextIsNoDidUrlThenItIsRefused(String text) {
        assertThatThrownBy(() -> DidUrl.parse(text)).isInstanceOf(InvalidInputException.class);
    }

    @Property(tries = 500)
    void whenAnyFragmentIsReadThenItIsWrittenTheSameOrRefused(@ForAll String path, @ForAll String fragment) {
        String text = "did:example:1/" + path + "#x" + fragment;
        try {
            assertThat(DidUrl.parse(text)).hasToString(text);
        } catch (InvalidInputException refused) {
            assertThat(path + fragment).containsPattern("[^A-Za-z0-9._~!$&'()*+,;=:@/?-]");
        }
    }
}
