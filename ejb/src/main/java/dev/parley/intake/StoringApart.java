package dev.parley.intake;

import static java.lang.System.Logger.Level.WARNING;

import dev.parley.connector.api.FetchedPage;
import dev.parley.connector.api.FetchedPage.Unreadable;
import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.PlatformChange;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Stores the posts and changes of a page one by one, where the page as a whole is refused: what is refused for what it is
 * counts as not readable and is kept raw, and the others are stored (IN-1). Doing it twice is harmless.
 */
@ApplicationScoped
public class StoringApart {

    private static final System.Logger LOG = System.getLogger(StoringApart.class.getName());
    private static final int STORE_TRIES = 3;

    /** What MySQL says of data without a state of its own: cut short, no text of the column's, against a constraint. */
    private static final Set<Integer> MYSQL_DATA = Set.of(1265, 1366, 3819);

    @Inject
    StoringPages storing;

    @Inject
    StoringTurns turns;

    /**
     * What has become of a page.
     *
     * @param page what is left to be noted of it: the position, and what could not be stored
     */
    public record Rest(FetchedPage page, int stored) {}

    /**
     * Stores what can be stored.
     *
     * @param refusal why the page as a whole was refused
     * @throws EJBException where it was refused for something that passes by: then all of it is to be tried again
     */
    public Rest store(long channelId, FetchedPage page, EJBException refusal) {
        if (!isForGood(refusal)) {
            throw refusal;
        }
        LOG.log(WARNING, "Channel " + channelId + ": a page was refused and is stored one by one.", refusal);
        List<Unreadable> unreadable = new ArrayList<>(page.unreadable());
        unreadable.add(new Unreadable("not-storable-as-a-whole", "The page was refused as a whole."));
        FetchedPage kept = Storable.with(page, page.posts(), unreadable);
        Long raw = turns.take(() -> storing.keepPayloads(channelId, kept));
        unreadable.remove(unreadable.size() - 1);
        int stored = 0;
        for (FetchedPost post : page.posts()) {
            Optional<Integer> news = alone(() -> storing.storeOne(channelId, post, raw));
            stored += news.orElse(0);
            if (news.isEmpty()) {
                unreadable.add(new Unreadable("not-storable", "A post could not be stored."));
            }
        }
        for (PlatformChange change : page.changes()) {
            if (alone(() -> storing.applyChanges(channelId, List.of(change)) ? 1 : 0)
                    .isEmpty()) {
                unreadable.add(new Unreadable("not-storable", "A change could not be stored."));
            }
        }
        return new Rest(
                new FetchedPage(
                        List.of(),
                        unreadable,
                        page.position(),
                        page.more(),
                        page.gap(),
                        raw == null ? page.payloads() : List.of(),
                        page.budget()),
                stored);
    }

    /** Stores one thing; empty where it is refused for good. */
    private Optional<Integer> alone(Supplier<Integer> thing) {
        for (int attempt = 1; ; attempt++) {
            try {
                return Optional.of(turns.take(thing));
            } catch (EJBException e) {
                if (attempt == STORE_TRIES && isForGood(e)) {
                    LOG.log(WARNING, "Something of a page cannot be stored; it is kept raw.", e);
                    return Optional.empty();
                }
                if (attempt == STORE_TRIES) {
                    throw e;
                }
            }
        }
    }

    /** Whether it lies in the data: a database that is away or busy says so by other states (SQL:2016, classes 22, 23). */
    static boolean isForGood(RuntimeException refusal) {
        for (Throwable cause = refusal; cause != null; cause = below(cause)) {
            if (cause instanceof SQLException sql) {
                String state = sql.getSQLState();
                return state != null && (state.startsWith("22") || state.startsWith("23"))
                        || MYSQL_DATA.contains(sql.getErrorCode());
            }
        }
        return true;
    }

    private static @Nullable Throwable below(Throwable above) {
        if (above.getCause() == null && above instanceof EJBException ejb) {
            return ejb.getCausedByException();
        }
        return above.getCause() == above ? null : above.getCause();
    }
}
