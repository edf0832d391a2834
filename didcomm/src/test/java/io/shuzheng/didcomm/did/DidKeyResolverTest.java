package io.shuzheng.didcomm.did;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DidKeyResolverTest {

    private final DidKeyResolver resolver = new DidKeyResolver();

    @Test
    void whenKeyIsEd25519ThenDocumentIsThatOfTheVectors() {
        Did did = Did.parse("did:key:z6MkjchhfUsD6mmvni8mCdXHw216Xrm9bQe2mBH1P5RDjVJG");
        DidDocument document = resolver.resolve(did);
        DidUrl signing = did.withFragment("z6MkjchhfUsD6mmvni8mCdXHw216Xrm9bQe2mBH1P5RDjVJG");
        DidUrl agreement = did.withFragment("z6LSrHyXiPBhUbvPUtyUCdf32sniiMGPTAesgHrtEa4FePtr");

        assertThat(document.id()).isEqualTo(did);
        assertThat(document.verificationMethods())
                .extracting(VerificationMethod::id)
                .containsExactly(signing, agreement);
        for (VerificationRelationship use : VerificationRelationship.values()) {
            DidUrl expected = use == VerificationRelationship.KEY_AGREEMENT ? agreement : signing;
            assertThat(document.relationships().get(use)).containsExactly(expected);
        }
        assertThat(document.authenticationKeys()).containsExactly(DidKey.parse(did.toString()));
    }

    @Test
    void whenKeyIsX25519ThenItIsForAgreementOnly() {
        DidDocument document = resolver.resolve(Did.parse("did:key:z6LSrHyXiPBhUbvPUtyUCdf32sniiMGPTAesgHrtEa4FePtr"));
        assertThat(document.relationships()).containsOnlyKeys(VerificationRelationship.KEY_AGREEMENT);
    }

    @ParameterizedTest
    @CsvSource({
        "did:key:zQ3shokFTS3brHcDQrn82RUDfCZESWL1ZdCEJwekUDPQiYBme, INVALID_DOCUMENT",
        "did:key:x, INVALID_DOCUMENT",
        "did:peer:2.x, UNSUPPORTED_METHOD"
    })
    void whenDidIsNotOfOursThenItIsRefused(String did, DidResolutionFailure.Reason reason) {
        DidResolutionException failure =
                catchThrowableOfType(DidResolutionException.class, () -> resolver.resolve(Did.parse(did)));
        assertThat(failure.reason()).isEqualTo(reason);
        assertThat(failure.did()).isEqualTo(Did.parse(did));
    }
}
