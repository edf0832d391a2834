package io.shuzheng.app.work;

import io.shuzheng.voucher.market.MarketRole;
import java.nio.file.Path;
import java.util.Optional;

/** How enrolment tokens get from the bureau's clerk to the organisations in this set-up: a file each, for its owner only. */
public final class TokenFiles {

    private final Path folder;

    TokenFiles(Path folder) {
        this.folder = folder;
    }

    /** The token for a role, if it was given out. */
    public Optional<String> find(MarketRole role) {
        return file(role).read();
    }

    public void write(MarketRole role, String token) {
        file(role).write(token);
    }

    private KeptFile file(MarketRole role) {
        return new KeptFile(folder.resolve(role.code()));
    }
}
