package dev.parley.settings;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is done with attachments (IN-9, OP-7).
 *
 * @param largest largest file in bytes
 * @param deadline how long one file may take to come in
 * @param types media types that are taken
 * @param inDatabase whether files are kept in the database, not in the folder
 * @param folder where files are kept otherwise
 * @param scanner the virus scanner that each file passes; none where empty
 */
public record AttachmentSettings(
        long largest,
        Duration deadline,
        Set<String> types,
        boolean inDatabase,
        Path folder,
        Optional<InetSocketAddress> scanner) {

    /** What platforms carry and people can look at without harm. */
    static final String USUAL_TYPES = String.join(
            ",",
            "image/jpeg,image/png,image/gif,image/webp,image/bmp,image/tiff,image/heic",
            "video/mp4,video/quicktime,video/webm,video/3gpp",
            "audio/mpeg,audio/mp4,audio/aac,audio/amr,audio/ogg,audio/vnd.wave",
            "application/pdf,text/plain,text/csv,text/vcard,text/calendar,application/rtf",
            "application/msword,application/vnd.ms-excel,application/vnd.ms-powerpoint",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "application/vnd.oasis.opendocument.text,application/vnd.oasis.opendocument.spreadsheet");

    public AttachmentSettings {
        types = Set.copyOf(types);
    }

    static Set<String> types(String list) {
        return Arrays.stream(list.split(","))
                .map(type -> type.strip().toLowerCase(Locale.ROOT))
                .filter(type -> !type.isEmpty())
                .collect(Collectors.toSet());
    }
}
