package dev.parley.simulator.apple;

import java.util.Locale;
import java.util.Set;

/**
 * A person with a device.
 *
 * @param id opaque, begins with {@code urn:mbid:}
 * @param name known to the page only; Apple never tells it
 * @param locale language and region, such as {@code en_US}
 * @param device name of the operating system
 * @param capabilities what the device can show: QUICK, LIST, TIME …
 */
public record AppleCustomer(String id, String name, String locale, String device, Set<String> capabilities) {
    public AppleCustomer {
        capabilities = Set.copyOf(capabilities);
    }

    boolean can(String capability) {
        return capabilities.contains(capability.toUpperCase(Locale.ROOT));
    }
}
