package io.shuzheng.app.failures;

import io.shuzheng.app.Closing;
import io.shuzheng.app.actor.Pause;
import io.shuzheng.app.work.TemporaryDirectory;
import io.shuzheng.app.work.WorkDirectory;
import io.shuzheng.voucher.market.MarketRole;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Each actor is a process of its own, in a market of its own. All are killed at once soon after an application, then each by
 * itself at whatever it does, and started again. When the enterprise has its decision, wallets and evidence are inspected.
 */
final class ActorKilled implements Failure {

    @Override
    public String name() {
        return "actor-killed";
    }

    @Override
    public String expected() {
        return "all 5 killed before the decision, then approved: all-checks-passed; " + Remains.NOTHING_TWICE;
    }

    @Override
    public String observe(Scene scene) {
        try (Closing closing = scene.keep(new Closing())) {
            WorkDirectory work =
                    WorkDirectory.open(closing.add(TemporaryDirectory.create()).path(), new SecureRandom());
            MarketGround ground = MarketGround.open(work, closing, new SecureRandom());
            int number = new Enterprises(work).takeWorthy().number();
            List<ActorOfItsOwn> actors = actors(work, closing, number);
            ActorOfItsOwn enterprise = actors.get(actors.size() - 1);
            startAll(scene, actors.subList(0, actors.size() - 1));
            enterprise.start();
            String application = scene.await(
                    "the application", () -> enterprise.said("applied").stream().findFirst());
            actors.forEach(ActorOfItsOwn::kill);
            boolean early = enterprise.said("decided").isEmpty();
            startAll(scene, actors);
            for (ActorOfItsOwn actor : actors) {
                Pause.briefly();
                actor.kill();
                actor.start();
                awaitReady(scene, actor);
            }
            String decided = scene.await(
                    "the decision", () -> enterprise.said("decided").stream().findFirst());
            actors.forEach(ActorOfItsOwn::kill);
            return (early ? "all " + actors.size() + " killed before the decision" : "killed too late") + ", then "
                    + decided.replace(application + " ", "").replace(" ", ": ") + "; "
                    + new Remains(ground.start(closing), application).describe(scene);
        }
    }

    private static List<ActorOfItsOwn> actors(WorkDirectory work, Closing closing, int applicant) {
        List<ActorOfItsOwn> actors = new ArrayList<>();
        for (MarketRole role : List.of(
                MarketRole.BUREAU, MarketRole.OPERATION_CENTRE, MarketRole.LOGISTICS_COMPANY, MarketRole.BANK)) {
            actors.add(closing.add(new ActorOfItsOwn(work, List.of(role.code()))));
        }
        actors.add(closing.add(
                new ActorOfItsOwn(work, List.of("enterprise", "--applicant", Integer.toString(applicant)))));
        return actors;
    }

    private static void startAll(Scene scene, List<ActorOfItsOwn> actors) {
        actors.forEach(ActorOfItsOwn::start);
        actors.forEach(actor -> awaitReady(scene, actor));
    }

    private static void awaitReady(Scene scene, ActorOfItsOwn actor) {
        scene.await("an actor", () -> Optional.of(actor).filter(ActorOfItsOwn::isReady));
    }
}
