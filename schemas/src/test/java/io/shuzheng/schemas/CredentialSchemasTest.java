package io.shuzheng.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CredentialSchemasTest {

    @ParameterizedTest
    @EnumSource
    void whenReadThenNamesAreUniqueAndFitAnonCreds(CredentialSchemas schemas) {
        CredentialSchema schema = schemas.schema();
        assertThat(schema.version()).matches("\\d+\\.\\d+");
        assertThat(schema.title()).isNotBlank();
        assertThat(schema.attributeNames()).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z][a-z0-9_]*"));
        assertThat(schema.attributeNames()).hasSizeBetween(1, 125).doesNotContain("master_secret");
    }

    @Test
    void whenDataAssetVoucherThenPredicatesFindIntegers() {
        assertThat(CredentialSchemas.DATA_ASSET_VOUCHER.schema().attributes())
                .contains(new AttributeDefinition("joint_score", AttributeKind.INTEGER, "联合评分"))
                .contains(new AttributeDefinition("valid_until", AttributeKind.DATE, "有效期至"));
    }
}
