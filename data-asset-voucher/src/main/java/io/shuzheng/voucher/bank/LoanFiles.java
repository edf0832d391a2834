package io.shuzheng.voucher.bank;

import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.store.StoredRecord;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.agent.store.WalletReader;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.voucher.value.ApplicationId;
import java.util.List;
import java.util.Optional;

/** The bank's applications, in its wallet. */
final class LoanFiles {

    private LoanFiles() {}

    static Optional<LoanFile> find(WalletReader reader, String application) {
        return reader.find(LoanFile.TYPE, application);
    }

    static LoanFile require(WalletReader reader, ApplicationId application) {
        return find(reader, application.value())
                .orElseThrow(() -> new InvalidInputException("there is no such application"));
    }

    static LoanFile requireOf(WalletReader reader, Connection enterprise, String application) {
        return find(reader, application)
                .filter(file -> file.enterprise().equals(enterprise.id()))
                .orElseThrow(() -> new InvalidInputException("there is no such application of this enterprise"));
    }

    static void put(UnitOfWork work, LoanFile file) {
        work.put(LoanFile.TYPE, file.application().value(), file);
    }

    static List<LoanFile> all(WalletReader reader) {
        return reader.findAll(LoanFile.TYPE).stream().map(StoredRecord::value).toList();
    }
}
