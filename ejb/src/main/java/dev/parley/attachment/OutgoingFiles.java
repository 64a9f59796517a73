package dev.parley.attachment;

import dev.parley.connector.api.OutboundMedia;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;

/** The files of what goes out, as adapters take them. */
@ApplicationScoped
public class OutgoingFiles {

    @Inject
    JpaUploads uploads;

    @Inject
    JpaContents contents;

    public List<OutboundMedia> of(long itemId) {
        return uploads.ofItem(itemId).stream().map(this::media).toList();
    }

    private OutboundMedia media(Attachment file) {
        String hash = Objects.requireNonNull(file.contentHash());
        return new OutboundMedia(
                file.name(), file.mediaType(), file.size(), file.card().altText(), () -> contents.open(hash));
    }
}
