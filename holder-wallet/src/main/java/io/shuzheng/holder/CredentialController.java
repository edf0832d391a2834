package io.shuzheng.holder;

import io.shuzheng.agent.Agent;
import io.shuzheng.agent.store.WalletStore;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The credentials, as their owner reads them: values, but nothing that another could use. */
@RestController
@RequestMapping("/credentials")
@Tag(name = "credentials")
final class CredentialController {

    private final WalletStore store;
    private final HolderWallet wallet;

    CredentialController(Agent agent, HolderWallet wallet) {
        this.store = agent.context().store();
        this.wallet = wallet;
    }

    /** A credential. */
    record CredentialView(
            String id,
            String connectionId,
            String schemaId,
            String credentialDefinitionId,
            Map<String, String> values,
            String receivedAt,
            boolean revoked) {

        static CredentialView of(StoredCredential stored) {
            return new CredentialView(
                    stored.id(),
                    stored.connectionId(),
                    stored.credential().schemaId(),
                    stored.credential().credentialDefinitionId(),
                    RawValues.of(stored.credential()),
                    stored.receivedAt().toString(),
                    stored.revoked());
        }
    }

    @GetMapping
    @Operation(summary = "All credentials, the oldest first")
    List<CredentialView> all() {
        return store.read(wallet::credentials).stream().map(CredentialView::of).toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "One credential")
    CredentialView one(@PathVariable String id) {
        return store.read(reader -> wallet.credential(reader, id))
                .map(CredentialView::of)
                .orElseThrow(() -> new UnknownCredentialException(id));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Removes a credential from the wallet; its issuer is not told")
    void remove(@PathVariable String id) {
        store.run(work -> wallet.remove(work, id));
    }
}
