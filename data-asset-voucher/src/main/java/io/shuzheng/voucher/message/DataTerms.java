package io.shuzheng.voucher.message;

import io.shuzheng.didcomm.message.MemberReader;
import io.shuzheng.primitives.Json;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * The bank accepts the papers and says which data it needs an authorization for (step 1).
 *
 * @param operationCentre the DID of the operation centre that takes the authorization
 * @param provider the DID of the data provider
 * @param purpose what the result is for
 * @param algorithm the id of the algorithm
 * @param indicators the names of the results
 */
public record DataTerms(
        String operationCentre, String provider, String purpose, String algorithm, List<String> indicators)
        implements VoucherMessage {

    /** The message's name in the protocol. */
    public static final String NAME = "data-terms";

    public DataTerms {
        indicators = List.copyOf(indicators);
    }

    static DataTerms read(MemberReader fields) {
        return new DataTerms(
                fields.text("operation_centre"),
                fields.text("provider"),
                fields.text("purpose"),
                fields.text("algorithm"),
                fields.texts("indicators"));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ObjectNode body() {
        ObjectNode body = Json.object();
        body.put("operation_centre", operationCentre);
        body.put("provider", provider);
        body.put("purpose", purpose);
        body.put("algorithm", algorithm);
        indicators.forEach(body.putArray("indicators")::add);
        return body;
    }
}
