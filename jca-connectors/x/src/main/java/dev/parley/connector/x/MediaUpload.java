package dev.parley.connector.x;

import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.connector.api.OutboundMedia;
import dev.parley.connector.api.OutboundPost;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.kit.LenientObject;
import dev.parley.connector.x.XRequest.Identity;
import jakarta.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Uploads the files of a post before it is written. Images go at once; GIFs and videos go in pieces, and X works on them
 * for a while: then the post is to be tried again when X said, and nothing waits here.
 */
record MediaUpload(XApi api, UploadedMedia uploaded) {

    private static final String UPLOAD = "/2/media/upload";
    private static final int PIECE_BYTES = 2 * 1024 * 1024;
    private static final int LONGEST_ALT_TEXT = 1_000;
    private static final Duration USUAL_PAUSE = Duration.ofSeconds(5);

    /** The IDs to attach, in order. */
    List<String> upload(OutboundPost post) throws PlatformException {
        boolean direct = post.visibility() == Visibility.PRIVATE;
        refuseTooMany(post.media(), direct);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < post.media().size(); i++) {
            ids.add(ready(post.media().get(i), direct, key(post, i)));
        }
        return ids;
    }

    private String key(OutboundPost post, int index) {
        String which = post.reference().isEmpty()
                ? post.inReplyTo() + "/" + post.recipient() + "/" + post.firstAttemptAt()
                : post.reference();
        return api.access().accountKey() + "/" + which + "/" + index;
    }

    private static void refuseTooMany(List<OutboundMedia> media, boolean direct) throws PlatformException {
        Set<MediaKind> kinds = EnumSet.noneOf(MediaKind.class);
        for (OutboundMedia each : media) {
            kinds.add(kind(each));
        }
        int most = direct
                ? 1
                : kinds.stream().mapToInt(MediaKind::mostInAPost).min().orElse(0);
        if (kinds.size() > 1 || media.size() > most) {
            throw failed(
                    "x.too-many-files",
                    direct
                            ? "X takes one file with a direct message: send the others on their own."
                            : "X takes up to four images, or one GIF, or one video with a post: leave some out.");
        }
    }

    private static MediaKind kind(OutboundMedia media) throws PlatformException {
        MediaKind kind = MediaKind.of(media)
                .orElseThrow(() -> failed(
                        "x.unknown-file-kind",
                        "X takes JPEG, PNG, WEBP and GIF images and MP4 videos: " + media.name()
                                + " is none of them."));
        if (media.size() > kind.mostBytes()) {
            throw failed(
                    "x.file-too-large",
                    media.name() + " is larger than X allows (" + kind.mostBytes() / 1024 / 1024
                            + " MB): make it smaller.");
        }
        return kind;
    }

    private static PlatformException failed(String code, String words) {
        return new PlatformException(PlatformProblem.of(Action.FAIL_ITEM, code, words));
    }

    private String ready(OutboundMedia media, boolean direct, String key) throws PlatformException {
        Optional<String> before = uploaded.find(key, api.now());
        if (before.isPresent()) {
            requireProcessed(status(before.get()), media, key);
            return before.get();
        }
        MediaKind kind = kind(media);
        LenientObject made =
                kind == MediaKind.IMAGE ? simple(media, kind.category(direct)) : pieces(media, kind.category(direct));
        String id = made.text("id");
        uploaded.keep(key, id, api.now());
        if (!media.altText().isBlank() && kind != MediaKind.VIDEO) {
            describe(id, media.altText());
        }
        requireProcessed(made, media, key);
        return id;
    }

    private LenientObject simple(OutboundMedia media, String category) throws PlatformException {
        byte[] bytes = read(media, (int) MediaKind.IMAGE.mostBytes());
        return made(api.call(write(UPLOAD)
                .with(Json.createObjectBuilder()
                        .add("media", Base64.getEncoder().encodeToString(bytes))
                        .add("media_category", category)
                        .build())));
    }

    private static byte[] read(OutboundMedia media, int most) throws PlatformException {
        try (InputStream content = media.content().open()) {
            byte[] bytes = content.readNBytes(most + 1);
            if (bytes.length > most) {
                throw failed("x.file-too-large", media.name() + " is larger than X allows: make it smaller.");
            }
            return bytes;
        } catch (IOException lost) {
            throw unreadable(media);
        }
    }

    private static PlatformException unreadable(OutboundMedia media) {
        return failed("x.file-unreadable", media.name() + " could not be read here: attach it again.");
    }

    private LenientObject pieces(OutboundMedia media, String category) throws PlatformException {
        String id = made(api.call(write(UPLOAD + "/initialize")
                        .with(Json.createObjectBuilder()
                                .add("media_type", media.mediaType())
                                .add("media_category", category)
                                .add("total_bytes", media.size())
                                .build())))
                .text("id");
        String path = UPLOAD + "/" + Parameter.encode(id);
        try (InputStream content = media.content().open()) {
            byte[] piece = content.readNBytes(PIECE_BYTES);
            for (int index = 0; piece.length > 0; index++) {
                api.call(write(path + "/append")
                        .with(Json.createObjectBuilder()
                                .add("media", Base64.getEncoder().encodeToString(piece))
                                .add("segment_index", index)
                                .build()));
                piece = content.readNBytes(PIECE_BYTES);
            }
        } catch (IOException lost) {
            throw unreadable(media);
        }
        return made(api.call(write(path + "/finalize")));
    }

    /** Nothing is public before the post is, so an unclear outcome may simply be repeated. */
    private static XRequest write(String path) {
        return XRequest.write("POST", path, Purpose.SET_STATE);
    }

    private LenientObject made(XAnswer answer) throws PlatformException {
        if (answer.data().text("id").isEmpty()) {
            throw api.lacking(answer, Purpose.SET_STATE);
        }
        return answer.data();
    }

    private void describe(String id, String altText) throws PlatformException {
        String text = altText.length() <= LONGEST_ALT_TEXT ? altText : altText.substring(0, LONGEST_ALT_TEXT);
        api.call(write("/2/media/metadata")
                .with(Json.createObjectBuilder()
                        .add("id", id)
                        .add(
                                "metadata",
                                Json.createObjectBuilder()
                                        .add(
                                                "alt_text",
                                                Json.createObjectBuilder().add("text", text)))
                        .build()));
    }

    /** Images have no status: they are ready as soon as they are there. */
    private LenientObject status(String id) throws PlatformException {
        try {
            return made(api.call(XRequest.read(UPLOAD, Purpose.LOOK_UP, Identity.USER)
                    .with("command", "STATUS")
                    .with("media_id", id)));
        } catch (PlatformException unknown) {
            if (unknown.problem().action() == Action.TARGET_GONE) {
                return LenientObject.NONE;
            }
            throw unknown;
        }
    }

    private void requireProcessed(LenientObject media, OutboundMedia file, String key) throws PlatformException {
        LenientObject processing = media.object("processing_info");
        switch (processing.text("state")) {
            case "pending", "in_progress" -> {
                Duration pause = processing.number("check_after_secs").isPresent()
                        ? Duration.ofSeconds(Math.max(
                                1, processing.number("check_after_secs").getAsLong()))
                        : USUAL_PAUSE;
                throw new PlatformException(new PlatformProblem(
                        Action.RETRY,
                        "x.media-processing",
                        "X is still working on " + file.name() + "; the post follows when it is done.",
                        Optional.of(api.now().plus(pause)),
                        ""));
            }
            case "failed" -> {
                uploaded.forget(key);
                throw failed("x.media-failed", "X could not process " + file.name() + ": try another format.");
            }
            default -> {
                // ready, or nothing to be done about it
            }
        }
    }
}
