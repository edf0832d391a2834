package io.shuzheng.holder;

import io.shuzheng.agent.Agent;
import io.shuzheng.agent.store.WalletStore;
import io.shuzheng.didcomm.protocol.presentproof.PresentProofExchange;
import io.shuzheng.didcomm.protocol.presentproof.PresentProofState;
import io.shuzheng.holder.CannotPresentException.Reason;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Verifiers' requests and their answers. */
@RestController
@RequestMapping("/presentations")
@Tag(name = "presentations")
final class PresentationController {

    private final WalletStore store;
    private final HolderWallet wallet;

    PresentationController(Agent agent, HolderWallet wallet) {
        this.store = agent.context().store();
        this.wallet = wallet;
    }

    /** What a verifier asks, and where it stands. */
    record PresentationView(String id, String connectionId, PresentProofState state, Optional<JsonNode> request) {

        static PresentationView of(HeldExchange<PresentProofExchange> held) {
            return new PresentationView(
                    held.id(),
                    held.connectionId(),
                    held.exchange().state(),
                    held.exchange().requestObject());
        }
    }

    /** Whether the request was answered; if not, the reason that the verifier was told. */
    record Answer(boolean presented, Optional<Reason> refusal) {}

    @GetMapping
    @Operation(summary = "All requests of verifiers, the oldest first")
    List<PresentationView> all() {
        return store.read(wallet::presentations).stream()
                .map(PresentationView::of)
                .toList();
    }

    @PostMapping("/{id}/present")
    @Operation(summary = "Answers a request, or refuses it where that cannot or must not be done")
    Answer present(@PathVariable String id) {
        Optional<Reason> refusal = store.execute(work -> wallet.present(work, id));
        return new Answer(refusal.isEmpty(), refusal);
    }

    @PostMapping("/{id}/refuse")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Refuses a request")
    void refuse(@PathVariable String id) {
        store.run(work -> wallet.refuse(work, id, Reason.REFUSED.name()));
    }
}
