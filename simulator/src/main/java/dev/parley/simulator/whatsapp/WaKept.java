package dev.parley.simulator.whatsapp;

import dev.parley.simulator.graph.GraphAccess;
import dev.parley.simulator.graph.GraphToken;
import dev.parley.simulator.journal.Part;
import dev.parley.simulator.journal.Shelf;
import java.util.List;

/** What of WhatsApp outlives a restart. */
final class WaKept {
    record Account(String id, String name) {}

    record Counter(long lastId) {}

    private final WaWorld world;
    private final WaFiles files;
    private final GraphAccess access;
    private final WaPush push;

    WaKept(WaWorld world, WaFiles files, GraphAccess access, WaPush push) {
        this.world = world;
        this.files = files;
        this.access = access;
        this.push = push;
    }

    Part part() {
        return new Part(
                "whatsapp",
                this::forget,
                List.of(
                        new Shelf<>(GraphAccess.App.class, GraphAccess.App::id, access::apps, access::add),
                        new Shelf<>(GraphToken.class, GraphToken::value, access::tokens, access::add),
                        new Shelf<>(
                                Counter.class,
                                any -> "all",
                                () -> List.of(new Counter(world.lastId())),
                                counter -> world.continueAfter(counter.lastId())),
                        new Shelf<>(Account.class, Account::id, this::accounts, this::takeBack),
                        new Shelf<>(WaNumber.Kept.class, WaNumber.Kept::id, this::numbers, this::takeBack),
                        new Shelf<>(WaUser.class, WaUser::key, world::users, world::put),
                        new Shelf<>(WaTemplate.class, WaTemplate::id, this::templates, world::put),
                        new Shelf<>(WaMessage.class, WaMessage::id, world::messages, world::put),
                        new Shelf<>(WaFiles.Stored.class, WaFiles.Stored::id, files::all, files::takeBack),
                        new Shelf<>(
                                WaPush.Registered.class,
                                WaPush.Registered::account,
                                push::registered,
                                each -> push.register(each.account(), each.appId(), each.callback()))));
    }

    private void forget() {
        world.clear();
        files.clear();
        access.clear();
    }

    private List<Account> accounts() {
        return world.accounts().entrySet().stream()
                .map(each -> new Account(each.getKey(), each.getValue()))
                .toList();
    }

    private void takeBack(Account account) {
        world.addAccount(account.id(), account.name());
    }

    private List<WaNumber.Kept> numbers() {
        return world.numbers().stream().map(WaNumber::kept).toList();
    }

    private void takeBack(WaNumber.Kept kept) {
        world.addNumber(kept.id(), kept.account(), kept.display(), kept.name()).takeBack(kept);
    }

    private List<WaTemplate> templates() {
        return world.accounts().keySet().stream()
                .flatMap(account -> world.templates(account).stream())
                .toList();
    }
}
