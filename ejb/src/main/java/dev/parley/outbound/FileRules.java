package dev.parley.outbound;

import dev.parley.attachment.AttachmentCard;
import dev.parley.attachment.FileSize;
import dev.parley.connector.api.Platform;
import dev.parley.shared.RefusedException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which files a platform takes with what is written (WIRE 1.11, 2.6, 3.9, 4.4).
 *
 * @param most files in one post or message; 0 where it takes none
 * @param kinds what it takes
 */
public record FileRules(int most, List<Kind> kinds) {

    private static final long KB = 1024;
    private static final long MB = KB * KB;
    private static final String EVERYTHING = "*";

    /**
     * Files that have the same limits.
     *
     * @param name for people, in the plural
     * @param types their media types
     * @param largest in bytes
     * @param alone whether such a file goes without any other
     */
    public record Kind(String name, Set<String> types, long largest, boolean alone) {

        boolean has(String type) {
            return types.contains(EVERYTHING) || types.contains(type);
        }
    }

    private static final List<Kind> OF_X = List.of(
            new Kind("pictures (JPEG, PNG, WebP)", Set.of("image/jpeg", "image/png", "image/webp"), 5 * MB, false),
            new Kind("a GIF by itself", Set.of("image/gif"), 15 * MB, true),
            new Kind("a video by itself (MP4)", Set.of("video/mp4", "video/quicktime"), 512 * MB, true));

    private static final List<Kind> OF_WHATSAPP = List.of(
            new Kind("a picture (JPEG, PNG)", Set.of("image/jpeg", "image/png"), 5 * MB, false),
            new Kind(
                    "audio (AAC, AMR, MP3, M4A, Ogg)",
                    Set.of("audio/aac", "audio/amr", "audio/mpeg", "audio/mp4", "audio/ogg"),
                    16 * MB,
                    false),
            new Kind("a video (MP4, 3GP)", Set.of("video/mp4", "video/3gpp"), 16 * MB, false),
            new Kind("a sticker (WebP)", Set.of("image/webp"), 500 * KB, false),
            new Kind("a document", Set.of(EVERYTHING), 100 * MB, false));

    public FileRules {
        kinds = List.copyOf(kinds);
    }

    public static FileRules of(Platform platform, boolean privately) {
        return switch (platform) {
            case X -> new FileRules(privately ? 1 : 4, OF_X);
            case FACEBOOK ->
                privately
                        ? new FileRules(10, List.of(new Kind("files", Set.of(EVERYTHING), 25 * MB, false)))
                        : new FileRules(
                                4,
                                List.of(new Kind(
                                        "pictures (JPEG, PNG, GIF)",
                                        Set.of("image/jpeg", "image/png", "image/gif"),
                                        25 * MB,
                                        false)));
            case WHATSAPP -> privately ? new FileRules(1, OF_WHATSAPP) : NONE;
            case APPLE_MESSAGES ->
                privately ? new FileRules(10, List.of(new Kind("files", Set.of(EVERYTHING), 100 * MB, false))) : NONE;
            case RSS -> NONE;
        };
    }

    /** Whether a platform takes a text and these files as several messages, each of which may fail (WIRE 2.6). */
    static boolean goesInParts(Platform platform, boolean privately, String text, int files) {
        int parts = files + (privately && !text.isEmpty() ? 1 : 0);
        return platform == Platform.FACEBOOK && files > 0 && parts > 1;
    }

    private static final FileRules NONE = new FileRules(0, List.of());

    /** For people, beside the field. @param largest what this installation takes at all */
    public String words(long largest) {
        if (most == 0) {
            return "no files";
        }
        return (most == 1 ? "one file: " : "up to " + most + " files: ")
                + kinds.stream()
                        .map(kind -> kind.name() + " up to " + FileSize.words(Math.min(kind.largest(), largest)))
                        .collect(Collectors.joining(", "));
    }

    /** Why a file cannot be sent, or empty. */
    public Optional<String> problem(String type, long size) {
        Optional<Kind> kind = kindOf(type);
        if (kind.isEmpty()) {
            return Optional.of("Files of the type " + type + " cannot be sent here.");
        }
        return size <= kind.get().largest()
                ? Optional.empty()
                : Optional.of("This file has " + FileSize.words(size) + ", and at most "
                        + FileSize.words(kind.get().largest()) + " can be sent.");
    }

    /** Refuses what cannot go out together. */
    public void check(List<AttachmentCard> files) {
        if (files.size() > most) {
            throw new RefusedException(
                    most == 0 ? "Files cannot be sent here." : "At most " + most + " files can be sent at once.");
        }
        for (AttachmentCard file : files) {
            problem(file.mediaType(), file.size()).ifPresent(words -> {
                throw new RefusedException(words);
            });
        }
        boolean alone = files.stream()
                .anyMatch(file -> kindOf(file.mediaType()).map(Kind::alone).orElse(false));
        if (alone && files.size() > 1) {
            throw new RefusedException("A GIF or a video goes by itself: send the other files one after another.");
        }
    }

    private Optional<Kind> kindOf(String type) {
        return kinds.stream().filter(kind -> kind.has(type)).findFirst();
    }
}
