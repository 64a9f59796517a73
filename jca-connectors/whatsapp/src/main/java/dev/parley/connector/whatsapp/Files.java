package dev.parley.connector.whatsapp;

import dev.parley.connector.api.FetchedPost.Media;
import dev.parley.connector.api.MediaContent;
import dev.parley.connector.api.OutboundMedia;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.api.Secret;
import dev.parley.connector.kit.HttpCall;
import dev.parley.connector.kit.HttpFile;
import dev.parley.connector.kit.LenientObject;
import dev.parley.connector.kit.graph.GraphAnswer;
import dev.parley.connector.kit.graph.GraphApi;
import dev.parley.connector.kit.graph.GraphCall;
import dev.parley.connector.kit.graph.Multipart;
import dev.parley.connector.kit.graph.Purpose;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Locale;

/** Uploads files, and fetches those that customers sent. An address lives for minutes, so a new one is asked for each time. */
record Files(GraphApi api) {

    private static final int MEGABYTE = 1024 * 1024;

    /** How WhatsApp calls a file of this type; what it does not play or show goes as a document. */
    static String kindOf(String mediaType) {
        String bare = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return switch (bare) {
            case "image/webp" -> "sticker";
            case "image/jpeg", "image/png" -> "image";
            case "video/mp4", "video/3gpp" -> "video";
            case "audio/aac", "audio/amr", "audio/mpeg", "audio/mp4", "audio/ogg" -> "audio";
            default -> "document";
        };
    }

    private static int mostBytes(String kind) {
        return switch (kind) {
            case "sticker" -> 500 * 1024;
            case "image" -> 5 * MEGABYTE;
            case "video", "audio" -> 16 * MEGABYTE;
            default -> 100 * MEGABYTE;
        };
    }

    /** The ID under which WhatsApp keeps the file, for 30 days. */
    String upload(OutboundMedia file, String number) throws PlatformException {
        Multipart form = new Multipart()
                .text("messaging_product", "whatsapp")
                .text("type", file.mediaType())
                .file("file", file.name(), file.mediaType(), read(file));
        GraphAnswer answer = api.call(GraphCall.post(Numbers.path(number, "/media"), Purpose.SET_STATE)
                .withBody(form.toBody()));
        String id = answer.json().text("id");
        if (id.isEmpty()) {
            throw api.lacking(answer, Purpose.SET_STATE);
        }
        return id;
    }

    private byte[] read(OutboundMedia file) throws PlatformException {
        int most = mostBytes(kindOf(file.mediaType()));
        try (InputStream in = file.content().open()) {
            byte[] content = in.readNBytes(most + 1);
            if (content.length <= most) {
                return content;
            }
        } catch (IOException broken) {
            throw api.problem(Action.RETRY, "file-unreadable", "The file to send could not be read.");
        }
        throw api.problem(
                Action.FAIL_ITEM,
                "file-too-large",
                "WhatsApp takes at most " + most / 1024 + " kB of this kind of file: send a smaller one.");
    }

    MediaContent open(Media media) throws PlatformException {
        if (media.key().isEmpty()) {
            throw api.problem(Action.FAIL_ITEM, "no-file", "This attachment has no file that could be fetched.");
        }
        GraphAnswer answer = api.call(GraphCall.get(Numbers.path(media.key(), ""), Purpose.LOOK_UP));
        LenientObject json = answer.json();
        HttpFile file = fetch(address(answer));
        String type = json.text("mime_type");
        return new MediaContent(type.isEmpty() ? media.mediaType() : type, media.name(), file.size(), file.content());
    }

    private URI address(GraphAnswer answer) throws PlatformException {
        try {
            URI address = URI.create(answer.json().text("url"));
            if (address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException broken) {
            // told below
        }
        throw api.lacking(answer, Purpose.LOOK_UP);
    }

    /** The host of the files wants the token; the connection gives it to known hosts only. */
    private HttpFile fetch(URI address) throws PlatformException {
        Secret token = Secret.of("Bearer " + api.userToken().reveal());
        HttpFile file = api.download(HttpCall.get(address).authorizedBy(token));
        int status = file.answer().status();
        if (file.answer().successful()) {
            return file;
        }
        boolean passing = status >= 500 || status == 429 || status == 401;
        throw api.problem(
                passing ? Action.RETRY : Action.FAIL_ITEM,
                "file-not-given",
                "WhatsApp did not give the file (status " + status + ").");
    }
}
