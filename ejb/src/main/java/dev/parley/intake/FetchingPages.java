package dev.parley.intake;

import dev.parley.channel.Channel;
import dev.parley.channel.Connecting;
import dev.parley.channel.PollClaim;
import dev.parley.channel.PollStream;
import dev.parley.connector.api.FetchedPage;
import dev.parley.connector.api.PlatformException;
import dev.parley.shared.Workers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Fetches pages of a stream: now, or on another worker while the page before is being stored. */
@ApplicationScoped
class FetchingPages {

    @Inject
    Connecting connecting;

    @Inject
    Workers workers;

    FetchedPage fetch(Channel channel, PollClaim claim) throws PlatformException {
        return connecting.call(
                channel.accountId(),
                connection -> FewerAtOnce.ask(
                        channel.postLimit(),
                        limit -> claim.stream() == PollStream.POSTS
                                ? connection.fetchPosts(channel.watch(), claim.position(), limit)
                                : connection.fetchMessages(channel.watch(), claim.position(), limit)));
    }

    /** A page on its way. Nobody needs to wait for one that is not wanted any more: nothing of it is kept. */
    Ahead fetchAhead(Channel channel, PollClaim claim) {
        CompletableFuture<FetchedPage> page = new CompletableFuture<>();
        workers.run(() -> {
            try {
                page.complete(fetch(channel, claim));
            } catch (PlatformException | RuntimeException e) {
                page.completeExceptionally(e);
            }
        });
        return new Ahead(page);
    }

    /** A page that another worker fetches. */
    record Ahead(CompletableFuture<FetchedPage> page) {

        FetchedPage await() throws PlatformException {
            try {
                return page.join();
            } catch (CompletionException e) {
                if (e.getCause() instanceof PlatformException problem) {
                    throw problem;
                }
                throw e;
            }
        }
    }
}
