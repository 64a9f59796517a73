package dev.parley.desk;

import dev.parley.attachment.Attachment;
import dev.parley.attachment.AttachmentState;
import dev.parley.attachment.Attachments;
import dev.parley.attachment.JpaContents;
import dev.parley.attachment.MediaTypes;
import dev.parley.security.Caller;
import dev.parley.shared.NotFoundException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Objects;

/** Gives attachments to people who may see the conversation; files that wait to be sent to who chose them. */
@Stateless
public class OpeningAttachments {

    @Inject
    Attachments attachments;

    @Inject
    JpaContents contents;

    @Inject
    DeskViews views;

    public OpenedAttachment open(Caller caller, long id) {
        Attachment attachment = attachments
                .find(id)
                .filter(found -> found.state() == AttachmentState.STORED && maySee(caller, found))
                .orElseThrow(() -> new NotFoundException("There is no such attachment among yours."));
        String hash = Objects.requireNonNull(attachment.contentHash());
        String type = attachment.mediaType();
        try {
            return new OpenedAttachment(
                    type, attachment.name(), attachment.size(), hash, MediaTypes.inPlace(type), contents.open(hash));
        } catch (IOException e) {
            throw new NotFoundException("The file of this attachment is not there any more.");
        }
    }

    private boolean maySee(Caller caller, Attachment attachment) {
        boolean draft = attachment.postId() == null && attachment.outboxId() == null;
        Long user = attachment.userId();
        return draft
                ? user != null && user == caller.userId()
                : views.maySeeConversation(caller, attachment.conversationId());
    }
}
