package dev.parley.attachment;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import dev.parley.channel.Connecting;
import dev.parley.cluster.Node;
import dev.parley.connector.api.MediaContent;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.settings.ParleySettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Fetches one attachment: from the platform into a temporary file, past the checks, into the store (IN-9). */
@ApplicationScoped
public class FetchingAttachments {

    private static final System.Logger LOG = System.getLogger(FetchingAttachments.class.getName());

    /** Beyond the deadline of the stream: for opening it, scanning and storing. */
    private static final Duration MARGIN = Duration.ofMinutes(3);

    @Inject
    Attachments attachments;

    @Inject
    Connecting connecting;

    @Inject
    Staging staging;

    @Inject
    Scanning scanning;

    @Inject
    ParleySettings settings;

    @Inject
    Node node;

    @Inject
    Clock clock;

    public void fetch(long id) {
        Duration lease = settings.attachments().deadline().plus(MARGIN);
        attachments.claim(id, node.owner(), lease, clock.instant()).ifPresent(this::fetch);
    }

    private void fetch(Attachment claimed) {
        try (StagedFile file = load(claimed)) {
            Optional<String> found = scanning.scan(file.path());
            if (found.isPresent()) {
                LOG.log(WARNING, "Attachment {0} is quarantined: {1}.", claimed.id(), found.get());
                attachments.quarantine(
                        claimed, node.owner(), file, "The scanner found " + found.get() + " in it. It is locked away.");
            } else {
                keep(claimed, file);
                LOG.log(DEBUG, "Attachment {0} fetched.", claimed.id());
            }
        } catch (RefusedFileException e) {
            attachments.refuse(claimed, node.owner(), e.words());
        } catch (PlatformException e) {
            settle(claimed, e.problem());
        } catch (IOException e) {
            retryOrGiveUp(claimed, Optional.empty(), words(e));
        } catch (RuntimeException e) {
            LOG.log(WARNING, "Attachment " + claimed.id() + " could not be stored.", e);
            retryOrGiveUp(claimed, Optional.empty(), "It could not be stored here.");
        }
    }

    /** Whoever meets the same content at its first coming loses once, and then finds it. */
    private void keep(Attachment claimed, StagedFile file) {
        try {
            attachments.keep(claimed, node.owner(), file);
        } catch (RuntimeException lost) {
            LOG.log(DEBUG, "Attachment {0} is stored once more: {1}", claimed.id(), lost.getMessage());
            attachments.keep(claimed, node.owner(), file);
        }
    }

    /** What a call on the connection came to: both kinds of failure have to leave it as they are. */
    private record Loaded(
            Optional<StagedFile> file, Optional<RefusedFileException> refused, Optional<IOException> broken) {}

    private StagedFile load(Attachment claimed) throws PlatformException, IOException, RefusedFileException {
        Loaded loaded = connecting.call(claimed.accountId(), connection -> {
            try (MediaContent content = connection.openMedia(claimed.media(), claimed.source())) {
                return new Loaded(
                        Optional.of(staging.take(content.stream(), claimed.name())),
                        Optional.empty(),
                        Optional.empty());
            } catch (RefusedFileException e) {
                return new Loaded(Optional.empty(), Optional.of(e), Optional.empty());
            } catch (IOException e) {
                return new Loaded(Optional.empty(), Optional.empty(), Optional.of(e));
            }
        });
        if (loaded.refused().isPresent()) {
            throw loaded.refused().get();
        }
        return loaded.file().orElseThrow(() -> loaded.broken().orElseThrow());
    }

    private void settle(Attachment claimed, PlatformProblem problem) {
        LOG.log(INFO, "Attachment {0}: {1} ({2}).", claimed.id(), problem.action(), problem.code());
        if (problem.action() == Action.FAIL_ITEM || problem.action() == Action.TARGET_GONE) {
            attachments.fail(claimed, node.owner(), problem.words());
        } else {
            retryOrGiveUp(claimed, problem.retryAt(), problem.words());
        }
    }

    private void retryOrGiveUp(Attachment claimed, Optional<Instant> named, String words) {
        if (FetchBackoff.givesUp(claimed.attempts())) {
            attachments.fail(claimed, node.owner(), words);
        } else {
            Instant now = clock.instant();
            attachments.retry(claimed, node.owner(), FetchBackoff.pause(claimed.attempts(), named, now), words, now);
        }
    }

    private static String words(IOException e) {
        return e instanceof SlowStreamException ? String.valueOf(e.getMessage()) : "It did not come in whole.";
    }
}
