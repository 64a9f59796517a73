package dev.parley.intake;

import dev.parley.channel.Channel;
import dev.parley.channel.Takers;
import dev.parley.connector.api.FetchedPage;
import dev.parley.connector.api.PlatformChange;
import dev.parley.connector.api.PlatformChange.AuthorErased;
import dev.parley.connector.api.PlatformChange.IdentityChanged;
import dev.parley.connector.api.PlatformChange.ThreadClosed;
import dev.parley.connector.api.PushReader.PushedPart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What was read of one push, who takes it, and what has come of it. */
final class PushReading {

    private final RawPayload push;
    private final List<PushedPart> parts;
    private final Map<Long, List<FetchedPage>> pages = new LinkedHashMap<>();
    private final Set<String> notTaken = new TreeSet<>();
    private final Set<Long> elsewhere = new TreeSet<>();
    private @Nullable Long suspended;
    private boolean waiting;
    private boolean impersonal;
    private boolean failed;

    PushReading(RawPayload push, List<PushedPart> parts) {
        this.push = push;
        this.parts = parts.stream()
                .map(part -> new PushedPart(part.source(), Storable.of(part.page())))
                .toList();
        this.impersonal = !parts.isEmpty();
    }

    /**
     * Cuts readings into what may be stored together, in their order. Where something about a person or a thread is told,
     * what was written after it stays behind it: a page's posts are stored before its changes.
     */
    static List<List<PushReading>> inTurns(List<PushReading> readings) {
        List<List<PushReading>> turns = new ArrayList<>();
        boolean cut = true;
        for (PushReading reading : readings) {
            if (cut && reading.has(page -> !page.posts().isEmpty()) || turns.isEmpty()) {
                turns.add(new ArrayList<>());
                cut = false;
            }
            turns.get(turns.size() - 1).add(reading);
            cut |= reading.has(page -> page.changes().stream().anyMatch(PushReading::concernsPeople));
        }
        return turns;
    }

    private boolean has(Predicate<FetchedPage> what) {
        return parts.stream().map(PushedPart::page).anyMatch(what);
    }

    private static boolean concernsPeople(PlatformChange change) {
        return change instanceof IdentityChanged || change instanceof ThreadClosed || change instanceof AuthorErased;
    }

    RawPayload push() {
        return push;
    }

    List<PushedPart> parts() {
        return parts;
    }

    void offer(Takers takers) {
        for (PushedPart part : parts) {
            Set<Long> others = takers.elsewhere().getOrDefault(part.source(), Set.of());
            if (others.isEmpty()) {
                offer(part, takers.channels().getOrDefault(part.source(), List.of()));
            }
            elsewhere.addAll(others);
        }
    }

    private void offer(PushedPart part, List<Channel> takers) {
        notTaken.addAll(PushTrouble.of(part.page()));
        if (takers.isEmpty()) {
            notTaken.add("No channel watches " + part.source() + ".");
        }
        impersonal &= !takers.isEmpty() && takers.stream().allMatch(Channel::noPersonalData);
        takers.forEach(channel -> offer(channel, part.page()));
    }

    private void offer(Channel channel, FetchedPage page) {
        if (channel.isActive()) {
            pages.computeIfAbsent(channel.id(), id -> new ArrayList<>()).add(page);
        } else {
            suspended = channel.id();
        }
    }

    /** Accounts that some of it is for, and that read it for themselves. */
    Set<Long> elsewhere() {
        return elsewhere;
    }

    Set<Long> channels() {
        return pages.keySet();
    }

    List<PushedPage> pagesFor(long channelId) {
        return pages.getOrDefault(channelId, List.of()).stream()
                .map(page -> new PushedPage(push.id(), page))
                .toList();
    }

    /** Some of it waits for a post that is not here yet. */
    void waits() {
        waiting = true;
    }

    /** It could not be stored, and that has been noted. */
    void fail() {
        failed = true;
    }

    boolean hasFailed() {
        return failed;
    }

    /** Whether all of it is stored and it stays as it is. */
    boolean isDone() {
        return !failed && suspended == null && !waiting && !impersonal && notTaken.isEmpty();
    }

    /** A channel that takes some of it, but not now. */
    Optional<Long> suspended() {
        return Optional.ofNullable(suspended);
    }

    boolean isWaiting() {
        return waiting;
    }

    /** Whether only channels that store no personal data have taken it, and all of it that is for this account. */
    boolean isForgotten() {
        return impersonal && notTaken.isEmpty();
    }

    /** What was not taken in, in words; blank when all was. */
    String notTaken() {
        return String.join(" ", notTaken);
    }
}
