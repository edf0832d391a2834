package io.shuzheng.agent.store;

import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.primitives.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * One step of a module's tables: SQL that SQLite and PostgreSQL both take, run once and never changed afterwards.
 *
 * @param module whose tables they are; each module counts its own versions
 * @param version 1 and up, without gaps
 * @param sql statements, each ended by a semicolon at the end of a line; {@code ${identity}} stands for {@link
 *     SqlDialect#identity()}
 */
public record Migration(String module, int version, String sql) {

    public Migration {
        if (module.isEmpty() || version < 1) {
            throw new InvalidInputException("a migration has a module and a version from 1");
        }
    }

    /** Reads the SQL from a resource beside a class. */
    public static Migration resource(Class<?> owner, String module, int version, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new InternalFailureException("no migration " + name + " beside " + owner.getName());
            }
            return new Migration(module, version, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new InternalFailureException("migration " + name + " cannot be read", e);
        }
    }
}
