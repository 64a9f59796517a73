package dev.parley.desk;

import dev.parley.attachment.AttachmentCard;
import dev.parley.attachment.JpaUploads;
import dev.parley.attachment.TakingUploads;
import dev.parley.attachment.Upload;
import dev.parley.channel.Channels;
import dev.parley.conversation.Conversations;
import dev.parley.conversation.Interaction;
import dev.parley.outbound.FileRules;
import dev.parley.security.Caller;
import dev.parley.shared.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Files beside a draft (AG-5). They come in outside any transaction. */
@ApplicationScoped
public class AttachingFiles {

    private static final int MOST = 10;

    @Inject
    Conversations conversations;

    @Inject
    Channels channels;

    @Inject
    TakingUploads taking;

    @Inject
    JpaUploads uploads;

    @Inject
    Access access;

    @Inject
    Clock clock;

    public void attach(Caller caller, long interactionId, String name, InputStream stream) {
        Interaction interaction = mine(caller, interactionId);
        if (list(caller, interactionId).size() >= MOST) {
            throw new RefusedException("There are " + MOST + " files already.");
        }
        long account = channels.getChannel(interaction.channelId()).outboundAccountId();
        Upload upload = new Upload(account, interaction.conversationId(), interactionId, caller.userId(), name);
        try {
            taking.take(upload, stream, (type, size) -> requirePossible(interaction, type, size));
        } catch (IOException e) {
            throw new RefusedException("The file did not come in whole. Attach it again.");
        }
    }

    /** Where the reply will go is chosen later: it is enough that one of the ways takes the file. */
    private static void requirePossible(Interaction interaction, String type, long size) {
        Optional<String> publicly = FileRules.of(interaction.platform(), false).problem(type, size);
        Optional<String> privately = FileRules.of(interaction.platform(), true).problem(type, size);
        if (publicly.isPresent() && privately.isPresent()) {
            throw new RefusedException(privately.get());
        }
    }

    public List<AttachmentCard> list(Caller caller, long interactionId) {
        return uploads.list(interactionId, caller.userId());
    }

    public void remove(Caller caller, long interactionId, long id) {
        uploads.remove(mine(caller, interactionId).id(), caller.userId(), id, clock.instant());
    }

    private Interaction mine(Caller caller, long interactionId) {
        Interaction interaction = access.visible(caller, interactionId);
        if (!interaction.isWith(caller.userId())) {
            throw new RefusedException("This interaction is no longer with you.");
        }
        return interaction;
    }
}
