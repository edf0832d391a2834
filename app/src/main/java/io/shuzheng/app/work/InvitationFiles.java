package io.shuzheng.app.work;

import io.shuzheng.didcomm.protocol.outofband.Invitation;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How the bureau's invitations get to enterprises in this set-up: a file each, for its owner only, under the enterprise's
 * number.
 */
public final class InvitationFiles {

    private static final String BASE = "https://shuzheng.invalid";

    private final Path folder;

    InvitationFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * The invitation for an enterprise, if there is one.
     *
     * @throws io.shuzheng.primitives.InvalidInputException if the file is damaged
     */
    public Optional<Invitation> find(int enterprise) {
        return file(enterprise).read().map(Invitation::parseUrl);
    }

    public void write(int enterprise, Invitation invitation) {
        file(enterprise).write(invitation.toUrl(BASE));
    }

    private KeptFile file(int enterprise) {
        return new KeptFile(folder.resolve(Integer.toString(enterprise)));
    }
}
