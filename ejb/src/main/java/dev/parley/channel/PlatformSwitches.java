package dev.parley.channel;

import dev.parley.connector.api.Platform;
import dev.parley.settings.ParleySettings;
import dev.parley.shared.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Which platforms this installation uses (CH-21). What is off is neither polled nor listened to, and has no pages. */
@ApplicationScoped
public class PlatformSwitches {

    @Inject
    Channels channels;

    @Inject
    ParleySettings settings;

    /** Of accounts, which keep theirs for ever: it is asked for with each push. */
    private final Map<Long, Platform> platforms = new ConcurrentHashMap<>();

    public boolean isOn(Platform platform) {
        return settings.platforms().contains(platform);
    }

    /** The platforms that are on, in the order of their names in code. */
    public List<Platform> on() {
        return List.copyOf(settings.platforms());
    }

    /** Whether the account is there and its platform is on. */
    public boolean isOnFor(long accountId) {
        Platform known = platforms.get(accountId);
        if (known != null) {
            return isOn(known);
        }
        Optional<Platform> found = channels.findPlatform(accountId);
        found.ifPresent(platform -> platforms.put(accountId, platform));
        return found.filter(this::isOn).isPresent();
    }

    void require(Platform platform) {
        if (!isOn(platform)) {
            throw new NotFoundException(platform.label() + " is switched off in this installation.");
        }
    }
}
