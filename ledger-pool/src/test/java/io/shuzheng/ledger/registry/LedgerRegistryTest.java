package io.shuzheng.ledger.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.ledger.client.MalformedReply;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class LedgerRegistryTest {

    private static final RevocationRegistryId ID =
            RevocationRegistryId.parse("V4SGRU86Z58d6TV7PBUe6f:4:V4SGRU86Z58d6TV7PBUe6f:3:CL:15:default:CL_ACCUM:r1");
    private static final String Z = "1 23BDAFA51E38EDA59B475770B0902ECDC88024895B2840FBE1EB253A5AA55D8C"
            + " 1 089A3EB40649CFF0D0DF61403E6102ACA1277013D23E8427684B07DEC93D47FF"
            + " 1 13101C77185CC373618726F30A0DDB55E975B49673F983D47A758051B7C75D69"
            + " 1 180396B59F39AC748D40FCE36C7C9947FFA51A43A9816948E5FDF2968891A94D"
            + " 1 0013B1FBB125C7EC1D9DA4C3FD22C7A73E53CDDFDB70CF6C01B1988563D3E32D"
            + " 1 08FCAAA1C6EF03E6160089E37EA5F3239AD175BED0790D3D09F3CF64DA0FAF98"
            + " 1 17B286A21DE87FFBF50EA83521B9EA3C4A9794173C3287E3A49CD13C0E8892F7"
            + " 1 1916828F2DF0E8CDBD5B4A92917C85ED9B3AA01D4BD55A389BAC48DFE26A5F50"
            + " 1 1C719A13A04856B67AFE88B8913D778C884DDFBC6DBA189BAD0CB4628C5F4304"
            + " 1 0A20E3CC71AB9578CB42AE62709D758DE5C06398F2434D5BB2F2048C1F31F167"
            + " 1 023F89FEA180C17AF25E173B2E5B74FFF66755331ABAB43E109C20D733686861"
            + " 1 0A62A3F9ED667AFA136A1B56E0D5F1885FB3CE199C3770D68F8DBA3601618517";

    @Test
    void whenIssuedByDefaultThenWhatTheLedgerRevokedIsRevoked() {
        LedgerRegistry registry = LedgerRegistry.parse(ID, data("ISSUANCE_BY_DEFAULT"));

        assertThat(registry.revoked(Set.of(), Set.of(2, 3))).containsExactlyInAnyOrder(2, 3);
    }

    @Test
    void whenIssuedOnDemandThenAllButTheIssuedAreRevoked() {
        LedgerRegistry registry = LedgerRegistry.parse(ID, data("ISSUANCE_ON_DEMAND"));

        assertThat(registry.revoked(Set.of(1, 3), Set.of())).containsExactlyInAnyOrder(0, 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "issuance_by_default"})
    void whenIssuanceIsUnknownThenMalformed(String issuance) {
        assertThatThrownBy(() -> LedgerRegistry.parse(ID, data(issuance))).isInstanceOf(MalformedReply.class);
    }

    @Test
    void whenDefinitionIsMalformedThenRefused() {
        ObjectNode data = data("ISSUANCE_BY_DEFAULT");
        data.withObject("/value").put("maxCredNum", -1);

        assertThatThrownBy(() -> LedgerRegistry.parse(ID, data)).isInstanceOf(InvalidInputException.class);
    }

    private static ObjectNode data(String issuance) {
        ObjectNode data = Json.object()
                .put("id", ID.toString())
                .put("revocDefType", "CL_ACCUM")
                .put("tag", "r1")
                .put("credDefId", ID.credentialDefinition().toString());
        ObjectNode value = data.putObject("value").put("issuanceType", issuance).put("maxCredNum", 4);
        value.putObject("publicKeys").putObject("accumKey").put("z", Z);
        value.put("tailsHash", "2anTcGwA9kbJyLZU9januSjvQPN6R9qbz1ZX6o4DnHcV")
                .put("tailsLocation", "https://i.example/t");
        return data;
    }
}
