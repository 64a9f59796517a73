package dev.parley.attachment;

import dev.parley.settings.ParleySettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Lets a file pass the scanner that the settings name (OP-7). */
@ApplicationScoped
public class Scanning {

    @Inject
    ParleySettings settings;

    /** What was found, in the scanner's words; empty when the file is clean or nothing scans. */
    Optional<String> scan(Path file) throws IOException {
        var scanner = settings.attachments().scanner();
        return scanner.isEmpty() ? Optional.empty() : new Clamd(scanner.get()).scan(file);
    }
}
