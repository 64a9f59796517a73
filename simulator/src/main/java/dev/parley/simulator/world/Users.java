package dev.parley.simulator.world;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Everybody on the platform, by id and by name. */
public final class Users {
    private final Map<Long, User> byId = new ConcurrentHashMap<>();
    private final Map<String, User> byName = new ConcurrentHashMap<>();

    void add(User user) {
        byId.put(user.id(), user);
        byName.put(User.key(user.username()), user);
    }

    public Optional<User> find(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Optional<User> find(String username) {
        return Optional.ofNullable(byName.get(User.key(username)));
    }

    /** Oldest first. */
    public List<User> list() {
        return byId.values().stream().sorted(Comparator.comparingLong(User::id)).toList();
    }

    void clear() {
        byId.clear();
        byName.clear();
    }
}
