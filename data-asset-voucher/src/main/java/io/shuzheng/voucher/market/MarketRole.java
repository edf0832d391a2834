package io.shuzheng.voucher.market;

import io.shuzheng.ledger.request.LedgerRole;
import io.shuzheng.primitives.InvalidInputException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The organisations of the market that have a public DID. Enterprises have none: they appear under one-time DIDs. */
public enum MarketRole {
    /** The data bureau (政务服务数据管理局): issues identities and blank vouchers, keeps the evidence log. */
    BUREAU,
    /** The operation centre (凭证运营中心): turns blank vouchers into data-asset vouchers. */
    OPERATION_CENTRE,
    /** The logistics company (物流企业): provides data. */
    LOGISTICS_COMPANY,
    /** The bank (商业银行): buys vouchers and lends. */
    BANK,
    /** The regulator (监管方): audits. */
    REGULATOR;

    /** The name in messages and in the directory, for example {@code operation-centre}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The role of a name.
     *
     * @throws InvalidInputException if there is none
     */
    public static MarketRole ofCode(String code) {
        return Arrays.stream(values())
                .filter(role -> role.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("there is no such role in the market"));
    }

    /** What the role's DID may do on the ledger: whoever issues credentials must write definitions. */
    public Optional<LedgerRole> ledgerRole() {
        return switch (this) {
            case BUREAU -> Optional.of(LedgerRole.STEWARD);
            case OPERATION_CENTRE -> Optional.of(LedgerRole.ENDORSER);
            case LOGISTICS_COMPANY, BANK, REGULATOR -> Optional.empty();
        };
    }
}
