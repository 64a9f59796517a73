package dev.parley.simulator;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;

/**
 * How a simulator starts.
 *
 * @param journal file that keeps the world, see {@link #JOURNAL}
 * @param replayFile played at the start, see {@link #REPLAY_FILE}
 * @param replaySpeed see {@link #REPLAY_SPEED}
 * @param demo whether the invented shop is there
 * @param demoInterval time between two posts of the demo script; zero plays none
 * @param rateLimitScale factor on the rate limits; 1 is the real thing, 0 is none
 * @param appleEndpoint where the product takes what Apple pushes, see {@link #APPLE_ENDPOINT}
 */
public record SimulatorSettings(
        Optional<Path> journal,
        Optional<Path> replayFile,
        double replaySpeed,
        boolean demo,
        Duration demoInterval,
        int rateLimitScale,
        String appleEndpoint) {
    public static final String JOURNAL = "parley.simulator.journal";
    public static final String REPLAY_FILE = "parley.simulator.replay.file";
    public static final String REPLAY_SPEED = "parley.simulator.replay.speed";
    public static final String DEMO = "parley.simulator.demo";
    public static final String DEMO_INTERVAL = "parley.simulator.demo.interval.ms";
    public static final String RATE_LIMIT_SCALE = "parley.simulator.rate.limit.scale";
    public static final String APPLE_ENDPOINT = "parley.simulator.apple.endpoint";

    /** An empty world with real limits: what tests start with. */
    public static SimulatorSettings bare() {
        return new SimulatorSettings(Optional.empty(), Optional.empty(), 1, false, Duration.ZERO, 1, "");
    }

    /** What the WAR starts with: the demonstration, unless the properties say otherwise. */
    public static SimulatorSettings from(Properties properties) {
        boolean demo = Boolean.parseBoolean(properties.getProperty(DEMO, "true"));
        return new SimulatorSettings(
                path(properties, JOURNAL),
                path(properties, REPLAY_FILE),
                number(properties, REPLAY_SPEED, 1),
                demo,
                Duration.ofMillis((long) number(properties, DEMO_INTERVAL, 20_000)),
                (int) number(properties, RATE_LIMIT_SCALE, demo ? 100 : 1),
                properties.getProperty(APPLE_ENDPOINT, ""));
    }

    public SimulatorSettings withJournal(Path file) {
        return new SimulatorSettings(
                Optional.of(file), replayFile, replaySpeed, demo, demoInterval, rateLimitScale, appleEndpoint);
    }

    /** With the invented shop, but without its script. */
    public SimulatorSettings withDemo() {
        return new SimulatorSettings(
                journal, replayFile, replaySpeed, true, Duration.ZERO, rateLimitScale, appleEndpoint);
    }

    /** With what the shop's customers have written so far, and what they go on to write at this pace. */
    public SimulatorSettings withStories(Duration interval) {
        return new SimulatorSettings(journal, replayFile, replaySpeed, true, interval, rateLimitScale, appleEndpoint);
    }

    public SimulatorSettings withRateLimitScale(int scale) {
        return new SimulatorSettings(journal, replayFile, replaySpeed, demo, demoInterval, scale, appleEndpoint);
    }

    private static Optional<Path> path(Properties properties, String key) {
        String value = properties.getProperty(key, "");
        return value.isBlank() ? Optional.empty() : Optional.of(Path.of(value));
    }

    private static double number(Properties properties, String key, double otherwise) {
        String value = properties.getProperty(key, "");
        try {
            double number = value.isBlank() ? otherwise : Double.parseDouble(value.trim());
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(key + " must be a number, not " + value, e);
        }
        throw new IllegalArgumentException(key + " must not be negative: " + value);
    }
}
