package io.shuzheng.holder;

import io.shuzheng.agent.Agent;
import io.shuzheng.agent.AgentContext;
import io.shuzheng.didcomm.protocol.issuecredential.CredentialPreview;
import io.shuzheng.didcomm.protocol.issuecredential.IssueCredentialExchange;
import io.shuzheng.didcomm.protocol.issuecredential.IssueCredentialState;
import io.shuzheng.primitives.InvalidInputException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Offers and what becomes of them. */
@RestController
@RequestMapping("/issuances")
@Tag(name = "issuances")
final class IssuanceController {

    private final AgentContext context;
    private final HolderWallet wallet;

    IssuanceController(Agent agent, HolderWallet wallet) {
        this.context = agent.context();
        this.wallet = wallet;
    }

    /** What credential the holder would like of whom. */
    record Proposal(
            Optional<String> connectionId, Optional<Map<String, String>> values, Optional<String> parentThreadId) {}

    /** The id of an exchange. */
    record ExchangeId(String id) {}

    /** An issuance, with the values that were offered. */
    record IssuanceView(String id, String connectionId, IssueCredentialState state, Map<String, String> offered) {

        static IssuanceView of(HeldExchange<IssueCredentialExchange> held) {
            return new IssuanceView(
                    held.id(),
                    held.connectionId(),
                    held.exchange().state(),
                    held.exchange()
                            .offer()
                            .flatMap(offer -> offer.preview())
                            .map(CredentialPreview::values)
                            .orElse(Map.of()));
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Proposes a credential to a connected issuer")
    ExchangeId propose(@RequestBody Proposal proposal) {
        String connectionId =
                proposal.connectionId().orElseThrow(() -> new InvalidInputException("connectionId is expected"));
        Map<String, String> values =
                proposal.values().orElseThrow(() -> new InvalidInputException("values are expected"));
        return new ExchangeId(context.store()
                .execute(work -> wallet.propose(
                        work, context.connections().require(work, connectionId), values, proposal.parentThreadId())));
    }

    @GetMapping
    @Operation(summary = "All issuances, the oldest first")
    List<IssuanceView> all() {
        return context.store().read(wallet::issuances).stream()
                .map(IssuanceView::of)
                .toList();
    }

    @PostMapping("/{id}/request")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Takes an offer that waits")
    void request(@PathVariable String id) {
        context.store().run(work -> wallet.request(work, id));
    }

    @PostMapping("/{id}/decline")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Gives an issuance up")
    void decline(@PathVariable String id) {
        context.store().run(work -> wallet.decline(work, id, "declined"));
    }
}
