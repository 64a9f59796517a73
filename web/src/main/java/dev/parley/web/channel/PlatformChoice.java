package dev.parley.web.channel;

import dev.parley.channel.ChannelShape;
import dev.parley.connector.api.Platform;
import dev.parley.shared.NotFoundException;
import dev.parley.web.view.Mark;
import java.util.List;

/**
 * A platform to choose, and the one that a form is for.
 *
 * @param needs what has to be at hand to connect an account
 */
public record PlatformChoice(String name, String label, Mark mark, String needs) {

    static PlatformChoice of(Platform platform) {
        return new PlatformChoice(platform.name(), platform.label(), mark(platform), needs(platform));
    }

    static List<PlatformChoice> of(List<Platform> platforms) {
        return platforms.stream().map(PlatformChoice::of).toList();
    }

    /** The platform that a form or a link names, as long as it is on. */
    static Platform read(String name, List<Platform> on) {
        return on.stream()
                .filter(platform -> platform.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("There is no such platform in this installation."));
    }

    static Mark mark(Platform platform) {
        return Mark.of(platform, !ChannelShape.of(platform).publicly());
    }

    public boolean is(String other) {
        return name.equals(other);
    }

    private static String needs(Platform platform) {
        return switch (platform) {
            case X -> "The access token of the account’s user, or the four OAuth 1.0a values.";
            case FACEBOOK -> "The app at Meta with its secret, and the token of a user who administers the pages.";
            case WHATSAPP -> "The app at Meta with its secret, the business account and a system user’s token.";
            case APPLE_MESSAGES ->
                "The service provider, the business IDs and the secret from Apple Business Register.";
            case RSS -> "A name. The addresses of the feeds are entered at the channels.";
        };
    }
}
