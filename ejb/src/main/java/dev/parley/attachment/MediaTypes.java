package dev.parley.attachment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.apache.tika.Tika;

/** Types of files, told from their bytes. */
public final class MediaTypes {

    static final String UNKNOWN = "application/octet-stream";

    /** Names of one and the same type. */
    private static final Map<String, String> SAME = Map.of(
            "audio/x-wav", "audio/vnd.wave",
            "audio/wav", "audio/vnd.wave",
            "audio/opus", "audio/ogg",
            "audio/vorbis", "audio/ogg",
            "audio/x-aac", "audio/aac",
            "audio/x-m4a", "audio/mp4",
            "video/x-m4v", "video/mp4",
            "application/mp4", "video/mp4",
            "video/3gpp2", "video/3gpp",
            "image/heif", "image/heic");

    /** What a browser shows in place; each of them can carry no script that runs as ours. */
    private static final Set<String> IN_PLACE = Set.of(
            "image/jpeg",
            "image/png",
            "image/gif",
            "image/webp",
            "image/bmp",
            "video/mp4",
            "video/quicktime",
            "video/webm",
            "video/3gpp",
            "audio/mpeg",
            "audio/mp4",
            "audio/aac",
            "audio/ogg",
            "audio/vnd.wave",
            "application/pdf");

    /** Containers of which the bytes do not tell what is in them: there the name may. */
    private static final Set<String> CONTAINERS =
            Set.of("application/x-tika-ooxml", "application/x-tika-msoffice", "application/zip", "text/plain");

    private static final Set<String> BY_NAME = Set.of(
            "text/csv",
            "application/msword",
            "application/vnd.ms-excel",
            "application/vnd.ms-powerpoint",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation");

    private static final Tika TIKA = new Tika();

    private MediaTypes() {}

    /** The type by the bytes; the name only tells which office document a container is. */
    static String sniff(Path file, String name) throws IOException {
        String type;
        try (var bytes = java.nio.file.Files.newInputStream(file)) {
            type = TIKA.detect(bytes);
        }
        if (CONTAINERS.contains(type) && !name.isEmpty()) {
            String named = TIKA.detect(name);
            type = BY_NAME.contains(named) ? named : type;
        }
        return SAME.getOrDefault(type, type);
    }

    /** Whether it may be shown in the page; everything else is only downloaded. */
    public static boolean inPlace(String type) {
        return IN_PLACE.contains(type);
    }

    static String kind(String type) {
        String family = type.substring(0, Math.max(0, type.indexOf('/')));
        return switch (family) {
            case "image" -> "photo";
            case "video", "audio" -> family;
            default -> "document";
        };
    }
}
