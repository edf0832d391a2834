package io.shuzheng.voucher.centre;

import io.shuzheng.agent.store.StoredRecord;
import io.shuzheng.agent.store.Tag;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.agent.store.WalletReader;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.voucher.value.ApplicationId;
import java.util.Optional;

/** The vouchers in the making, in the centre's wallet. */
final class CentreCases {

    private CentreCases() {}

    static Optional<CentreCase> find(WalletReader reader, String application) {
        return reader.find(CentreCase.TYPE, application);
    }

    static CentreCase require(WalletReader reader, ApplicationId application) {
        return find(reader, application.value())
                .orElseThrow(() -> new InvalidInputException("there is no such application"));
    }

    static Optional<CentreCase> find(WalletReader reader, Tag tag) {
        return reader.findAll(CentreCase.TYPE, tag).stream()
                .map(StoredRecord::value)
                .findFirst();
    }

    static void put(UnitOfWork work, CentreCase order) {
        work.put(CentreCase.TYPE, order.application().value(), order);
    }
}
