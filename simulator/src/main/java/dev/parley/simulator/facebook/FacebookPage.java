package dev.parley.simulator.facebook;

import java.util.List;

/**
 * A page.
 *
 * @param admins IDs of the users who administer it
 */
public record FacebookPage(String id, String name, String username, List<String> admins) {
    public FacebookPage {
        admins = List.copyOf(admins);
    }

    Person person() {
        return new Person(id, name);
    }
}
