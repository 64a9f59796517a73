package dev.parley.attachment;

import dev.parley.shared.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Takes a file from an agent's browser: checked as those from customers are, and kept in the same store. */
@ApplicationScoped
public class TakingUploads {

    @Inject
    Staging staging;

    @Inject
    Scanning scanning;

    @Inject
    JpaUploads uploads;

    @Inject
    Clock clock;

    /** @param rule refuses a media type and size that cannot be sent */
    public void take(Upload upload, InputStream stream, BiConsumer<String, Long> rule) throws IOException {
        try (StagedFile file = staging.take(stream, upload.name())) {
            rule.accept(file.mediaType(), file.size());
            Optional<String> found = scanning.scan(file.path());
            if (found.isPresent()) {
                throw new RefusedException("The scanner found " + found.get() + " in this file. It was not taken.");
            }
            uploads.add(upload, file, clock.instant());
        } catch (RefusedFileException e) {
            throw new RefusedException(e.words());
        }
    }
}
