package io.shuzheng.voucher.blank;

import static org.awaitility.Awaitility.await;

import io.shuzheng.agent.handler.ProblemReportHandler;
import io.shuzheng.agent.store.StoredRecord;
import io.shuzheng.agent.store.WalletReader;
import io.shuzheng.anoncreds.Credential;
import io.shuzheng.didcomm.protocol.issuecredential.IssueCredentialState;
import io.shuzheng.evidence.log.TransparentStatement;
import io.shuzheng.evidence.statement.Subject;
import io.shuzheng.holder.StoredCredential;
import io.shuzheng.issuer.Issuance;
import io.shuzheng.primitives.SaltedDigest;
import io.shuzheng.primitives.SecretBytes;
import io.shuzheng.voucher.market.MarketRole;
import io.shuzheng.voucher.party.TestFoundedMarket;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import tools.jackson.databind.node.StringNode;

/**
 * A market in which the bureau gives blanks to an operation centre, and a bank that has no business with them, over HTTP; and
 * what tests ask of it.
 */
final class TestBlankMarket implements AutoCloseable {

    final TestFoundedMarket market;
    final TestCentre centre;
    final TestCentre bank;

    TestBlankMarket(Path folder) {
        market = new TestFoundedMarket(folder);
        centre = new TestCentre(market, "centre", MarketRole.OPERATION_CENTRE);
        bank = new TestCentre(market, "bank", MarketRole.BANK);
    }

    /** Waits until what the test before has left to the background is done. */
    void settle() {
        await().atMost(TestFoundedMarket.PATIENCE)
                .until(() -> bureau(market.bureau().issuer()::issuances).stream()
                        .map(StoredRecord::value)
                        .noneMatch(each -> each.revocation() == Issuance.RevocationState.PENDING
                                || each.state() == IssueCredentialState.CREDENTIAL_ISSUED));
    }

    /** The explanations of problem reports that the bureau gets until its next start. */
    List<String> bureauProblems() {
        List<String> problems = new CopyOnWriteArrayList<>();
        market.bureauAgent().context().events().listen(event -> {
            if (event.topic().equals(ProblemReportHandler.RECEIVED)) {
                problems.add(event.data().path("explanation").asString(""));
            }
        });
        return problems;
    }

    static SaltedDigest voucher(String content) {
        SecretBytes salt = SecretBytes.copyOf(new byte[SaltedDigest.SALT_SIZE]);
        return SaltedDigest.of("test", salt, StringNode.valueOf(content));
    }

    <T> T bureau(Function<WalletReader, T> function) {
        return market.bureauAgent().context().store().read(function);
    }

    IssuedBlank issued(HeldBlank blank) {
        return bureau(reader ->
                        market.bureau().blanks().find(reader, blank.serial().orElseThrow()))
                .orElseThrow();
    }

    List<StoredRecord<IssuedBlank>> issuedFor(String request) {
        return bureau(reader -> reader.findAll(IssuedBlank.TYPE, IssuedBlank.ofRequest(request)));
    }

    void awaitIssued(HeldBlank blank) {
        await().atMost(TestFoundedMarket.PATIENCE).until(() -> issued(blank).state() == IssuedBlank.State.ISSUED);
    }

    /** All that the bureau knows of blanks; equal if nothing changed. */
    List<Object> books() {
        return bureau(reader -> List.of(
                reader.findAll(IssuedBlank.TYPE).stream()
                        .map(StoredRecord::value)
                        .toList(),
                market.bureau().issuer().issuances(reader).stream()
                        .map(each -> each.value().exchange().state() + " "
                                + each.value().revocation())
                        .toList()));
    }

    List<String> statements(HeldBlank blank) {
        Subject subject = Subject.blank(blank.serial().orElseThrow().value());
        List<TransparentStatement> logged =
                bureau(reader -> market.bureau().log().receiptsOf(reader, subject));
        return logged.stream()
                .map(each -> each.statement().statement().step().toString())
                .toList();
    }

    HeldBlank spend(HeldBlank blank, SaltedDigest commitment) {
        centre.execute(work -> {
            centre.purse.spend(work, blank.serial().orElseThrow(), commitment);
            return blank;
        });
        return centre.awaitState(blank.requestId(), HeldBlank.State.SPENT);
    }

    boolean revokedOnLedger(StoredCredential credential) {
        Credential.Revocation place = credential.credential().revocation().orElseThrow();
        return market.bureauAgent()
                .context()
                .registry()
                .revocationStatusList(place.registryId(), Instant.now().getEpochSecond())
                .isRevoked(place.signature().index());
    }

    @Override
    public void close() {
        market.close();
    }
}
