package io.shuzheng.voucher.bureau;

import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import io.shuzheng.voucher.value.CalendarDate;
import io.shuzheng.voucher.value.UnifiedSocialCreditCode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What the bureau's register says of an enterprise: the values of its identity.
 *
 * @param name the registered name, 1 to 256 characters
 * @param uscc the code under which it is registered
 * @param legalRepresentative the name of who represents it, 1 to 256 characters
 * @param capital10kCny the registered capital in units of 10,000 CNY (万元), not negative
 * @param establishedOn when it was established
 * @param industryCode of GB/T 4754: a section's letter, 2 to 4 digits, or both
 * @param regionCode of GB/T 2260: 6 digits
 */
public record EnterpriseRecord(
        String name,
        UnifiedSocialCreditCode uscc,
        String legalRepresentative,
        int capital10kCny,
        CalendarDate establishedOn,
        String industryCode,
        String regionCode) {

    private static final int LONGEST_TEXT = 256;
    private static final Pattern INDUSTRY = Pattern.compile("[A-T]|[A-T]?[0-9]{2,4}");
    private static final Pattern REGION = Pattern.compile("[1-9][0-9]{5}");

    /** @throws InvalidInputException if a value is out of its bounds */
    public EnterpriseRecord {
        requireText(name, "an enterprise's name");
        requireText(legalRepresentative, "a legal representative's name");
        require(capital10kCny >= 0, "a registered capital is not negative");
        require(
                INDUSTRY.matcher(industryCode).matches(),
                "an industry code has a letter A to T, 2 to 4 digits, or both");
        require(REGION.matcher(regionCode).matches(), "a region code has 6 digits and does not begin with 0");
    }

    private static void requireText(String text, String what) {
        boolean sound = !text.isBlank()
                && text.equals(text.strip())
                && text.length() <= LONGEST_TEXT
                && text.codePoints().noneMatch(Character::isISOControl);
        require(sound, what + " has 1 to " + LONGEST_TEXT + " characters, none at its ends a space");
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new InvalidInputException(otherwise);
        }
    }

    /** The raw values of the credential {@code enterprise-identity}, in the order of its schema. */
    public Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("enterprise_name", name);
        values.put("uscc", uscc.value());
        values.put("legal_representative", legalRepresentative);
        values.put("registered_capital_10k_cny", Integer.toString(capital10kCny));
        values.put("established_on", establishedOn.toString());
        values.put("industry_code", industryCode);
        values.put("region_code", regionCode);
        return values;
    }

    JsonNode toJson() {
        return Json.object()
                .put("name", name)
                .put("uscc", uscc.value())
                .put("legalRepresentative", legalRepresentative)
                .put("capital10kCny", capital10kCny)
                .put("establishedOn", establishedOn.value())
                .put("industryCode", industryCode)
                .put("regionCode", regionCode);
    }

    static EnterpriseRecord fromJson(JsonNode json) {
        return new EnterpriseRecord(
                json.path("name").asString(""),
                new UnifiedSocialCreditCode(json.path("uscc").asString("")),
                json.path("legalRepresentative").asString(""),
                json.path("capital10kCny").asInt(-1),
                new CalendarDate(json.path("establishedOn").asInt(0)),
                json.path("industryCode").asString(""),
                json.path("regionCode").asString(""));
    }

    /** The code only: the rest is for the enterprise to show. */
    @Override
    public String toString() {
        return "EnterpriseRecord[" + uscc + "]";
    }
}
