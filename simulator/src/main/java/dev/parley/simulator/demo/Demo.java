package dev.parley.simulator.demo;

import dev.parley.simulator.replay.ReplayFile;
import dev.parley.simulator.replay.ReplayOptions;
import dev.parley.simulator.world.Account;
import dev.parley.simulator.world.Change;
import dev.parley.simulator.world.Grant;
import dev.parley.simulator.world.User;
import dev.parley.simulator.world.World;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The invented furniture shop "Harbor &amp; Pine" with its two accounts and ten customers. The credentials are fixed
 * and public, so that a demonstration can be configured before it starts; they open nothing but this simulator.
 */
public final class Demo {
    public static final String CARE = "harborcare";
    public static final String BRAND = "harborpine";
    public static final long CARE_ID = 1_500_000_000_000_000_001L;
    public static final long BRAND_ID = 1_500_000_000_000_000_002L;
    public static final String APP_BEARER = "demo-app-bearer";
    public static final String CLIENT_ID = "demo-client-id";
    public static final String CLIENT_SECRET = "demo-client-secret";
    public static final String CONSUMER_KEY = "demo-api-key";
    public static final String CONSUMER_SECRET = "demo-api-secret";
    /** Followed by the username in the constants' values: each account has its own. */
    public static final String USER_TOKEN = "demo-user-token-";

    public static final String REFRESH_TOKEN = "demo-refresh-token-";
    public static final String OAUTH1_TOKEN = "demo-oauth1-token-";
    public static final String OAUTH1_SECRET = "demo-oauth1-secret-";

    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");
    private static final String NOTES = "demo";
    private static final long FIRST_CUSTOMER = 1_500_000_000_000_000_100L;
    private static final List<String[]> CUSTOMERS = List.of(
            new String[] {"mila_okafor", "Mila Okafor"},
            new String[] {"tomasz_w", "Tomasz W."},
            new String[] {"june_harlow", "June Harlow"},
            new String[] {"omar_s_lee", "Omar S. Lee"},
            new String[] {"petra_vh", "Petra van Houten"},
            new String[] {"dev_on_wheels", "Devi, on wheels"},
            new String[] {"nour_h", "نور"},
            new String[] {"lucia_mar", "Lucía Mar"},
            new String[] {"grumpy_gus77", "Gus"},
            new String[] {"ana_builds", "Ana builds things"});

    private Demo() {}

    /** Adds the shop and its customers, unless a journal brought them back already. */
    public static void seed(World world) {
        if (world.users().find(CARE).isPresent()) {
            return;
        }
        open(world, CARE_ID, CARE, "Harbor & Pine Care", "");
        open(world, BRAND_ID, BRAND, "Harbor & Pine", "-" + BRAND);
        long id = FIRST_CUSTOMER;
        for (String[] customer : CUSTOMERS) {
            add(world, id++, customer[0], customer[1], false);
        }
    }

    private static void add(World world, long id, String username, String name, boolean company) {
        long now = world.clock().millis();
        String about = company ? "Furniture that arrives. Delivered with care, from the harbor to your door." : "";
        world.record(new Change.UserAdded(new User(id, username, name, about, company, company, now)));
    }

    private static void open(World world, long id, String username, String name, String suffix) {
        add(world, id, username, name, true);
        world.record(new Change.AccountAdded(new Account(
                id,
                APP_BEARER + suffix,
                CLIENT_ID + suffix,
                CLIENT_SECRET + suffix,
                CONSUMER_KEY + suffix,
                CONSUMER_SECRET + suffix,
                OAUTH1_TOKEN + username,
                OAUTH1_SECRET + username)));
        world.record(new Change.GrantStored(new Grant(
                USER_TOKEN + username,
                REFRESH_TOKEN + username,
                id,
                CLIENT_ID + suffix,
                Grant.ALL_SCOPES,
                NEVER.toEpochMilli())));
    }

    /** The script; only the customers' lines are played, because the agents answer themselves. */
    public static ReplayFile script() throws IOException {
        InputStream script = Objects.requireNonNull(
                Demo.class.getResourceAsStream("/dev/parley/simulator/demo/conversations.csv"),
                "the demo script is part of this module");
        try (InputStreamReader reader = new InputStreamReader(script, StandardCharsets.UTF_8)) {
            return ReplayFile.read(reader);
        }
    }

    /** @param interval between two posts of the script */
    public static ReplayOptions pace(Duration interval) {
        return new ReplayOptions(0, interval, false, Set.of(), NOTES);
    }
}
