package io.shuzheng.agent.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A wallet behaves as a map does, whatever is put and deleted, in units that commit and units that do not. */
class WalletModelPropertyTest {

    record Step(String id, String text, boolean delete) {}

    record Unit(List<Step> steps, boolean fails) {}

    @Provide
    Arbitrary<List<Unit>> units() {
        Arbitrary<Step> step = Combinators.combine(
                        Arbitraries.of("a", "b", "", "钥匙"),
                        Arbitraries.strings().ofMaxLength(12),
                        Arbitraries.of(true, false))
                .as(Step::new);
        return Combinators.combine(step.list().ofMaxSize(5), Arbitraries.of(true, false, false))
                .as(Unit::new)
                .list()
                .ofMaxSize(6);
    }

    @Property(tries = 40)
    void whenUnitsRunThenWalletEqualsMap(@ForAll("units") List<Unit> units) throws IOException {
        Path folder = Files.createTempDirectory("wallet-model");
        Map<String, String> model = new HashMap<>();
        try (WalletStore store = TestWallets.open(folder.resolve("w.db"))) {
            for (Unit unit : units) {
                run(store, unit, model);
                Map<String, String> stored = new HashMap<>();
                store.read(reader -> reader.findAll(TestWallets.NOTE))
                        .forEach(record -> stored.put(record.id(), record.value()));
                assertThat(stored).isEqualTo(model);
            }
        } finally {
            delete(folder);
        }
    }

    private static void run(WalletStore store, Unit unit, Map<String, String> model) {
        Map<String, String> after = new HashMap<>(model);
        try {
            store.run(work -> {
                for (Step step : unit.steps()) {
                    if (step.delete()) {
                        work.delete(TestWallets.NOTE, step.id());
                        after.remove(step.id());
                    } else {
                        work.put(TestWallets.NOTE, step.id(), step.text());
                        after.put(step.id(), step.text());
                    }
                    assertThat(work.find(TestWallets.NOTE, step.id()).orElse("(none)"))
                            .isEqualTo(after.getOrDefault(step.id(), "(none)"));
                }
                if (unit.fails()) {
                    throw new IllegalStateException("rolled back");
                }
            });
            model.clear();
            model.putAll(after);
        } catch (IllegalStateException e) {
            assertThat(unit.fails()).isTrue();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            files.forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        Files.delete(folder);
    }
}
