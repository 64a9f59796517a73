package dev.parley.licensing;

import dev.parley.settings.ParleySettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The public key that licence files are checked with: the one that a setting names, else the development key. */
@ApplicationScoped
class LicenceKeys {

    private static final String DEVELOPMENT_KEY = "/licence/development-public-key.pem";
    private static final String DEVELOPMENT_LICENCE = "/licence/development.licence";

    @Inject
    ParleySettings settings;

    LicenceKey current() {
        Optional<Path> named = settings.licences().key();
        return LicenceKey.parse(named.isPresent() ? file(named.get()) : text(DEVELOPMENT_KEY));
    }

    /** The licence that comes with the product, for development and the demonstration. */
    byte[] developmentLicence() {
        return text(DEVELOPMENT_LICENCE).getBytes(StandardCharsets.UTF_8);
    }

    private static String file(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The setting parley.licence.key names " + path + ", which cannot be read.", e);
        }
    }

    private static String text(String resource) {
        try (InputStream stream = LicenceKeys.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource + " is missing in this build.");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read.", e);
        }
    }
}
