package io.shuzheng.voucher.blank;

import io.shuzheng.agent.AgentContext;
import io.shuzheng.agent.AgentModule;
import io.shuzheng.agent.Installation;
import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.store.StoredRecord;
import io.shuzheng.agent.store.Tag;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.agent.store.WalletReader;
import io.shuzheng.issuer.Issuer;
import io.shuzheng.issuer.IssuerListener;
import io.shuzheng.schemas.CredentialSchemas;
import io.shuzheng.voucher.blank.IssuedBlank.State;
import io.shuzheng.voucher.evidence.StatementRecorder;
import io.shuzheng.voucher.market.MarketRole;
import io.shuzheng.voucher.market.Members;
import io.shuzheng.voucher.message.BlankRequest;
import io.shuzheng.voucher.message.Spend;
import io.shuzheng.voucher.party.CredentialDefinitions;
import io.shuzheng.voucher.party.Party;
import io.shuzheng.voucher.party.VoucherMessages;
import io.shuzheng.voucher.value.CalendarDate;
import io.shuzheng.voucher.value.SerialNumber;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The bureau's side of blank vouchers: issues one for each request of the operation centre, and has each spent once.
 *
 * <p>The issuer's listener hands on {@link #issued} and {@link #refused}.
 */
public final class BlankOffice implements AgentModule, IssuerListener {

    /** The only type of vouchers that blanks are issued for. */
    static final String VOUCHER_TYPE = "data-asset-voucher";

    private static final int VALIDITY_DAYS = 365;
    private static final Pattern REQUEST_ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final Issuer issuer;
    private final CredentialDefinitions definitions;
    private final StatementRecorder evidence;
    private final SerialNumbers serials;
    private Optional<Installed> installed = Optional.empty();

    private record Installed(Party party, BlankSpending spending) {}

    /**
     * An office.
     *
     * @param definitions where that of {@code blank-voucher} is found
     * @param evidence the log of what is issued and spent
     * @param prefix what serial numbers begin with, 1 to 8 upper case letters, for example {@code GD}
     */
    public BlankOffice(Issuer issuer, CredentialDefinitions definitions, StatementRecorder evidence, String prefix) {
        this.issuer = issuer;
        this.definitions = definitions;
        this.evidence = evidence;
        this.serials = new SerialNumbers(prefix);
    }

    @Override
    public void install(AgentContext context, Installation installation) {
        Party party = new Party(context);
        BlankSpending spending = new BlankSpending(party, issuer, evidence);
        installed = Optional.of(new Installed(party, spending));
        installation.handle(new VoucherMessages()
                .on(BlankRequest.NAME, BlankRequest.class, this::requested)
                .on(Spend.NAME, Spend.class, (work, from, spend, thread) -> {
                    requireCentre(work, from);
                    spending.spend(work, from, spend, thread);
                }));
    }

    /** The blank of this number; empty if none was issued. */
    public Optional<IssuedBlank> find(WalletReader reader, SerialNumber serial) {
        return reader.find(IssuedBlank.TYPE, serial.value());
    }

    private void requested(UnitOfWork work, Connection from, BlankRequest request, String thread) {
        requireCentre(work, from);
        String id = request.requestId();
        require(REQUEST_ID.matcher(id).matches() && id.equals(thread), BlankProblem.BAD_REQUEST_ID);
        require(request.voucherType().equals(VOUCHER_TYPE), BlankProblem.UNKNOWN_TYPE);
        Optional<IssuedBlank> known = work.findAll(IssuedBlank.TYPE, IssuedBlank.ofRequest(id)).stream()
                .map(StoredRecord::value)
                .filter(blank -> blank.state() != State.VOID)
                .findFirst();
        if (known.isEmpty()) {
            offer(work, from, id);
        } else {
            require(known.get().holder().equals(from.theirDid()), BlankProblem.BAD_REQUEST_ID);
        }
    }

    private void offer(UnitOfWork work, Connection centre, String requestId) {
        CalendarDate today = CalendarDate.today(party().context().clock());
        CalendarDate validUntil = today.plusDays(VALIDITY_DAYS);
        SerialNumber serial = serials.next(work, today);
        Map<String, String> values = new LinkedHashMap<>();
        values.put("serial_number", serial.value());
        values.put("voucher_type", VOUCHER_TYPE);
        values.put("batch", today.toString());
        values.put("issued_on", today.toString());
        values.put("valid_until", validUntil.toString());
        String definition = definitions.require(work, CredentialSchemas.BLANK_VOUCHER);
        String issuance = issuer.offer(work, centre, definition, values, Optional.of(requestId));
        IssuedBlank blank = new IssuedBlank(
                serial,
                centre.theirDid(),
                requestId,
                validUntil,
                State.OFFERED,
                issuance,
                Optional.empty(),
                Optional.empty());
        work.put(IssuedBlank.TYPE, serial.value(), blank);
    }

    @Override
    public void issued(UnitOfWork work, Connection connection, String issuance, Optional<String> parentThreadId) {
        offered(work, issuance).ifPresent(blank -> installed().spending().recordIssued(work, blank));
    }

    @Override
    public void refused(UnitOfWork work, String issuance, Optional<String> parentThreadId, String code) {
        offered(work, issuance)
                .ifPresent(blank -> work.put(IssuedBlank.TYPE, blank.serial().value(), blank.madeVoid()));
    }

    private static Optional<IssuedBlank> offered(WalletReader reader, String issuance) {
        Tag tag = IssuedBlank.ofIssuance(issuance);
        return reader.findAll(IssuedBlank.TYPE, tag).stream()
                .map(StoredRecord::value)
                .filter(blank -> blank.state() == State.OFFERED)
                .findFirst();
    }

    private static void requireCentre(WalletReader wallet, Connection from) {
        boolean centre = Members.find(wallet, MarketRole.OPERATION_CENTRE)
                .filter(from.theirDid()::equals)
                .isPresent();
        require(centre, BlankProblem.NOT_PERMITTED);
    }

    private static void require(boolean condition, BlankProblem otherwise) {
        if (!condition) {
            throw new BlankRefusedException(otherwise);
        }
    }

    private Party party() {
        return installed().party();
    }

    private Installed installed() {
        return installed.orElseThrow(() -> new IllegalStateException("the module is not installed"));
    }
}
