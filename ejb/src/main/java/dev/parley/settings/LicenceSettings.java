package dev.parley.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How licence files are checked and when their end is told.
 *
 * @param key file with the public key; the development key where empty
 * @param warn how long before the end a notice begins
 * @param urgent how long before the end it becomes urgent
 */
public record LicenceSettings(Optional<Path> key, Duration warn, Duration urgent) {

    static LicenceSettings of(ParleySettings settings) {
        String key = settings.text("parley.licence.key", "");
        Duration day = Duration.ofDays(1);
        Duration year = Duration.ofDays(365);
        return new LicenceSettings(
                key.isEmpty() ? Optional.empty() : Optional.of(Path.of(key)),
                settings.duration("parley.licence.warn", Duration.ofDays(30), day, year),
                settings.duration("parley.licence.urgent", Duration.ofDays(7), day, year));
    }
}
