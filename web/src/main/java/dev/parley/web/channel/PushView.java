package dev.parley.web.channel;

import dev.parley.connector.api.Platform;
import java.net.URI;
import java.util.Optional;

/**
 * Where a platform pushes to.
 *
 * @param address to be registered there; empty where our own is not set
 * @param words what to do with it
 */
public record PushView(String address, String words) {

    static Optional<PushView> of(Platform platform, Optional<URI> address) {
        if (platform == Platform.RSS) {
            return Optional.empty();
        }
        return Optional.of(address.map(uri -> new PushView(uri.toString(), words(platform, uri)))
                .orElse(new PushView("", withoutAddress(platform))));
    }

    private static String words(Platform platform, URI address) {
        return switch (platform) {
            case FACEBOOK, WHATSAPP -> "Parley registers this address at Meta by itself, with the verify token.";
            case APPLE_MESSAGES ->
                "Register this address in Apple Business Register as the endpoint. Apple adds a word to it and delivers"
                        + " to " + address + "/message.";
            case X, RSS -> "Parley registers this address by itself where your access to X allows it.";
        };
    }

    private static String withoutAddress(Platform platform) {
        String missing = "The setting parley.public.url is empty, so " + platform.label() + " cannot reach us. ";
        return switch (platform) {
            case X, FACEBOOK, RSS -> missing + "Polls bring the posts meanwhile.";
            case WHATSAPP, APPLE_MESSAGES -> missing + "Until it is set, no message comes in.";
        };
    }
}
