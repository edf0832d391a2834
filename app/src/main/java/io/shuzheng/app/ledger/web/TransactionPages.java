package io.shuzheng.app.ledger.web;

import io.shuzheng.agent.transport.HttpProblem;
import io.shuzheng.ledger.embedded.CommittedTransactions;
import io.shuzheng.ledger.request.Ledger;
import io.shuzheng.primitives.Json;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The transactions of the ledgers, one or a page, with search. */
final class TransactionPages {

    private static final int LARGEST_PAGE = 100;
    private static final int LONGEST_QUERY = 256;

    private final CommittedTransactions transactions;

    TransactionPages(CommittedTransactions transactions) {
        this.transactions = transactions;
    }

    Page one(Ledger ledger, String number) {
        return transactions
                .find(ledger, number(number, "a transaction's number", 1, Integer.MAX_VALUE))
                .map(Page::json)
                .orElseThrow(HttpProblem::notFound);
    }

    /** {@code page}, {@code page_size}, {@code query} (any text in it, whatever the case) and {@code type} (the code). */
    Page search(Ledger ledger, Map<String, String> parameters) {
        int size = number(parameters.getOrDefault("page_size", "20"), "page_size", 1, LARGEST_PAGE);
        int page = number(parameters.getOrDefault("page", "1"), "page", 1, Integer.MAX_VALUE / LARGEST_PAGE);
        CommittedTransactions.Found found = transactions.search(
                ledger, type(parameters), containing(parameters.getOrDefault("query", "")), (page - 1) * size, size);
        ObjectNode json = Json.object();
        json.put("total", found.total()).put("page", page).put("page_size", size);
        ArrayNode results = json.putArray("results");
        found.page().forEach(text -> results.add(Json.parse(text)));
        return Page.json(Json.write(json));
    }

    private static Optional<String> type(Map<String, String> parameters) {
        return Optional.ofNullable(parameters.get("type")).filter(type -> !type.isEmpty());
    }

    private static Predicate<String> containing(String query) {
        if (query.length() > LONGEST_QUERY) {
            throw new HttpProblem(400, "a query has at most " + LONGEST_QUERY + " characters");
        }
        String wanted = query.toLowerCase(Locale.ROOT);
        return text -> wanted.isEmpty() || text.toLowerCase(Locale.ROOT).contains(wanted);
    }

    private static int number(String text, String what, int least, int most) {
        return parse(text)
                .filter(number -> number >= least && number <= most)
                .orElseThrow(() -> new HttpProblem(400, what + " is a number from " + least + " to " + most));
    }

    private static Optional<Integer> parse(String text) {
        try {
            return Optional.of(Integer.valueOf(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
