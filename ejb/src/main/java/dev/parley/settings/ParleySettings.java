package dev.parley.settings;

import dev.parley.connector.api.BlockedDestinations;
import dev.parley.connector.api.Platform;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;

/**
 * Settings of the installation (OP-2), read from MicroProfile Config. Each has a name, a unit and a default; a wrong
 * value stops the start with its name and how to mend it.
 */
@ApplicationScoped
public class ParleySettings {

    @Inject
    Config config;

    /** {@code parley.node}: name of this node in the cluster; default {@code node}. */
    public String node() {
        return text("parley.node", "node");
    }

    /** {@code parley.cluster}: whether nudges cross nodes over the data grid; default false. */
    public boolean clustered() {
        return flag("parley.cluster", false);
    }

    /** {@code parley.lease}: how long a lease holds without renewal; ISO 8601, default PT3S, at least PT1S. */
    public Duration lease() {
        return duration("parley.lease", Duration.ofSeconds(3), Duration.ofSeconds(1), Duration.ofMinutes(1));
    }

    /** {@code parley.demo}: whether demonstration data is loaded into an empty database; default false. */
    public boolean demo() {
        return flag("parley.demo", false);
    }

    /** {@code parley.demo.simulator}: base URL of the simulator for the demonstration's accounts. */
    public String demoSimulator() {
        return text("parley.demo.simulator", "http://localhost:8080/simulator/x");
    }

    /**
     * {@code parley.public.url}: our address as platforms see it, without a slash at the end; empty where they cannot
     * reach us, and then only polls bring posts.
     */
    public Optional<URI> publicUrl() {
        String text = text("parley.public.url", "");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!text.matches("https?://[^/?#]+(/[^?#]*[^/?#])?")) {
            throw wrong("parley.public.url", text, "Give an address such as https://care.example.com.");
        }
        return Optional.of(URI.create(text));
    }

    /** {@code parley.demo.handles}: further handles that the demonstration watches, separated by commas. */
    public List<String> demoHandles() {
        return Arrays.stream(text("parley.demo.handles", "").split(","))
                .map(String::strip)
                .filter(handle -> !handle.isEmpty())
                .toList();
    }

    /** {@code parley.raw.retention}: how long platforms' answers are kept (SE-4); default P28D. */
    public Duration rawRetention() {
        return duration("parley.raw.retention", Duration.ofDays(28), Duration.ofMinutes(1), Duration.ofDays(3650));
    }

    /** {@code parley.password.rounds}: how often a password is hashed (SE-1); default 210,000, as OWASP advises. */
    public int passwordRounds() {
        return number("parley.password.rounds", 210_000, 10_000, 10_000_000);
    }

    /** {@code parley.outbox.most-attempts}: how often a reply is tried before it fails; default 20. */
    public int outboxMostAttempts() {
        return number("parley.outbox.most-attempts", 20, 1, 1000);
    }

    /** {@code parley.outbox.give-up}: how long after its first try a reply is tried again; default PT30M. */
    public Duration outboxGiveUp() {
        return duration("parley.outbox.give-up", Duration.ofMinutes(30), Duration.ofSeconds(1), Duration.ofDays(7));
    }

    /** {@code parley.recovery.conversation}: Socialconversation Interaction Recovery Enabled (RC-1); default 1. */
    public boolean conversationRecovery() {
        return number("parley.recovery.conversation", 1, 0, Integer.MAX_VALUE) != 0;
    }

    /** {@code parley.recovery.directmessage}: Directmessage Interaction Recovery Enabled (RC-1); default 1. */
    public boolean messageRecovery() {
        return number("parley.recovery.directmessage", 1, 0, Integer.MAX_VALUE) != 0;
    }

    /** {@code parley.intake.matching}: workgroup (one interaction per matching workgroup) or priority (IN-16). */
    public boolean oneInteractionPerWorkgroup() {
        String value = text("parley.intake.matching", "workgroup");
        if (!value.equals("workgroup") && !value.equals("priority")) {
            throw wrong("parley.intake.matching", value, "Give \"workgroup\" or \"priority\".");
        }
        return value.equals("workgroup");
    }

    /** {@code parley.whatsapp.blocked}: prefixes of numbers to which nothing is sent on WhatsApp (CH-10). */
    public BlockedDestinations blockedDestinations() {
        String list = text("parley.whatsapp.blocked", "");
        if (!list.matches("[+0-9,\\s]*")) {
            throw wrong("parley.whatsapp.blocked", list, "Give prefixes such as +53, +7978, separated by commas.");
        }
        return list.isBlank() ? BlockedDestinations.DEFAULT : BlockedDestinations.parse(list);
    }

    /**
     * {@code parley.platforms}: the platforms that are on (CH-21), separated by commas; default all. None at all is
     * possible: an installation without social media.
     */
    public Set<Platform> platforms() {
        String all = Arrays.stream(Platform.values()).map(Platform::name).collect(Collectors.joining(","));
        Set<Platform> on = EnumSet.noneOf(Platform.class);
        for (String part : text("parley.platforms", all).split("[,\\s]+", -1)) {
            if (!part.isEmpty() && !part.equalsIgnoreCase("NONE")) {
                on.add(platform(part, all));
            }
        }
        return Collections.unmodifiableSet(on);
    }

    private static Platform platform(String name, String all) {
        return Arrays.stream(Platform.values())
                .filter(platform -> platform.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> wrong(
                        "parley.platforms", name, "Give names out of " + all + ", separated by commas, or NONE."));
    }

    /** {@code parley.attachment.*}: what is done with attachments. */
    public AttachmentSettings attachments() {
        return new AttachmentSettings(
                megabytes("parley.attachment.largest", 25),
                duration(
                        "parley.attachment.deadline",
                        Duration.ofMinutes(2),
                        Duration.ofSeconds(1),
                        Duration.ofMinutes(30)),
                AttachmentSettings.types(text("parley.attachment.types", AttachmentSettings.USUAL_TYPES)),
                choice("parley.attachment.store", "files", "database").equals("database"),
                Path.of(text("parley.attachment.folder", "./data/attachments")),
                scanner());
    }

    private Optional<InetSocketAddress> scanner() {
        String text = text("parley.attachment.scan", "");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!text.matches("[^\\s:]+:\\d{1,5}") || Integer.parseInt(text.replaceFirst(".*:", "")) > 65_535) {
            throw wrong(
                    "parley.attachment.scan", text, "Give host and port of a clamd, such as clamd.example.com:3310.");
        }
        String[] parts = text.split(":", 2);
        return Optional.of(InetSocketAddress.createUnresolved(parts[0], Integer.parseInt(parts[1])));
    }

    /** {@code parley.flood.limit} and {@code parley.flood.block}: when a keyword brings too much (CH-8). */
    public FloodSettings flood() {
        return new FloodSettings(
                number("parley.flood.limit", 300, 1, 1_000_000),
                duration("parley.flood.block", Duration.ofDays(3), Duration.ofMinutes(1), Duration.ofDays(365)));
    }

    /** {@code parley.compliance.every} and {@code parley.compliance.reach}: how stored posts are looked up again. */
    public ComplianceSettings compliance() {
        return new ComplianceSettings(
                duration("parley.compliance.every", Duration.ofHours(12), Duration.ofSeconds(1), Duration.ofDays(7)),
                duration("parley.compliance.reach", Duration.ofDays(30), Duration.ofHours(1), Duration.ofDays(3650)));
    }

    /** {@code parley.licence.*}: the key of licence files, and how early their end is told (RT-2). */
    public LicenceSettings licences() {
        return LicenceSettings.of(this);
    }

    /** {@code parley.agent.*} and {@code parley.load.expires}: log-off, lost agents, load of other systems (RT-3, RT-8). */
    public AgentSettings agents() {
        return AgentSettings.of(this);
    }

    /** {@code parley.secret.key}: 256-bit key for stored secrets, Base64; required. */
    public byte[] secretKey() {
        String value = text("parley.secret.key", "");
        if (value.isEmpty()) {
            throw new IllegalStateException("The setting parley.secret.key is missing. Give a Base64 text of 32 random"
                    + " bytes, for example from \"openssl rand -base64 32\", and keep it outside the database.");
        }
        byte[] key;
        try {
            key = Base64.getDecoder().decode(value);
        } catch (IllegalArgumentException e) {
            throw wrong("parley.secret.key", "that is not Base64", "Give 32 random bytes in Base64.");
        }
        if (key.length != 32) {
            throw wrong("parley.secret.key", "of " + key.length + " bytes", "It must be 32 bytes in Base64.");
        }
        return key;
    }

    /** Reads every setting once, so that a wrong one is found at start-up and not in the middle of the night. */
    public void check() {
        node();
        clustered();
        lease();
        publicUrl();
        demo();
        rawRetention();
        outboxGiveUp();
        outboxMostAttempts();
        passwordRounds();
        conversationRecovery();
        messageRecovery();
        oneInteractionPerWorkgroup();
        platforms();
        blockedDestinations();
        attachments();
        flood();
        compliance();
        licences();
        agents();
        secretKey();
    }

    private long megabytes(String name, int otherwise) {
        return number(name, otherwise, 1, 1024) * 1024L * 1024;
    }

    private String choice(String name, String otherwise, String other) {
        String value = text(name, otherwise);
        if (!value.equals(otherwise) && !value.equals(other)) {
            throw wrong(name, value, "Give \"" + otherwise + "\" or \"" + other + "\".");
        }
        return value;
    }

    String text(String name, String otherwise) {
        return config.getOptionalValue(name, String.class).map(String::strip).orElse(otherwise);
    }

    private boolean flag(String name, boolean otherwise) {
        String value = text(name, String.valueOf(otherwise));
        if (!value.equals("true") && !value.equals("false")) {
            throw wrong(name, value, "Give true or false.");
        }
        return Boolean.parseBoolean(value);
    }

    private int number(String name, int otherwise, int least, int most) {
        String value = text(name, String.valueOf(otherwise));
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw wrong(name, value, "Give a whole number.");
        }
        throw wrong(name, value, "Give a number from " + least + " to " + most + ".");
    }

    Duration duration(String name, Duration otherwise, Duration least, Duration most) {
        String value = text(name, otherwise.toString());
        Duration duration;
        try {
            duration = Duration.parse(value);
        } catch (DateTimeParseException e) {
            throw wrong(name, value, "Give an ISO 8601 duration such as " + otherwise + ".");
        }
        if (duration.compareTo(least) < 0 || duration.compareTo(most) > 0) {
            throw wrong(name, value, "Give a duration from " + least + " to " + most + ".");
        }
        return duration;
    }

    static IllegalStateException wrong(String name, String value, String hint) {
        return new IllegalStateException("The setting " + name + " has the wrong value " + value + ". " + hint);
    }
}
