package io.shuzheng.computation.dataset;

import io.shuzheng.computation.scorecard.FeatureValue;
import io.shuzheng.computation.scorecard.FeatureValues;
import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.primitives.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The data set and its split. Of every ten applicants in the file's order the first seven are the bank's past customers, on
 * whom it trains, and the last three apply now: 700 and 300.
 */
public final class GermanCredit {

    private static final String FILE = "german-credit.csv";
    private static final String LABEL = "creditability";

    private final List<CreditApplicant> all;

    private GermanCredit(List<CreditApplicant> all) {
        this.all = List.copyOf(all);
    }

    /** The data set that the library carries. */
    public static GermanCredit load() {
        try (InputStream in = GermanCredit.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new InternalFailureException("the data set is missing from the library");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new InternalFailureException("the data set cannot be read", e);
        }
    }

    /**
     * Reads a file with the same columns.
     *
     * @throws InvalidInputException if a column is missing or unknown, or a field is no value of its attribute
     */
    static GermanCredit parse(String csv) {
        List<List<String>> records = Csv.parse(csv);
        List<String> header = Stream.concat(CreditAttribute.ALL.stream().map(CreditAttribute::name), Stream.of(LABEL))
                .toList();
        if (records.isEmpty() || !records.get(0).equals(header)) {
            throw new InvalidInputException("the data set has other columns");
        }
        List<CreditApplicant> all = new ArrayList<>();
        for (List<String> fields : records.subList(1, records.size())) {
            all.add(applicant(all.size(), fields));
        }
        return new GermanCredit(all);
    }

    private static CreditApplicant applicant(int number, List<String> fields) {
        Map<String, FeatureValue> values = new TreeMap<>();
        for (int column = 0; column < CreditAttribute.ALL.size(); column++) {
            CreditAttribute attribute = CreditAttribute.ALL.get(column);
            values.put(attribute.name(), attribute.parse(fields.get(column)));
        }
        String label = fields.get(fields.size() - 1);
        if (!label.equals("good") && !label.equals("bad")) {
            throw new InvalidInputException("the creditability is good or bad");
        }
        return new CreditApplicant(number, FeatureValues.of(values), label.equals("good"));
    }

    /** All, in the file's order. */
    public List<CreditApplicant> all() {
        return all;
    }

    /** Those on whom the bank trains. */
    public List<CreditApplicant> training() {
        return all.stream().filter(GermanCredit::isTraining).toList();
    }

    /** Those who apply now. */
    public List<CreditApplicant> applicants() {
        return all.stream().filter(applicant -> !isTraining(applicant)).toList();
    }

    private static boolean isTraining(CreditApplicant applicant) {
        return applicant.number() % 10 < 7;
    }
}
