package dev.parley.channel;

import dev.parley.connector.api.Platform;
import dev.parley.connector.api.WatchQuery;
import dev.parley.shared.Ids;
import dev.parley.workforce.InteractionType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What to watch on one account, and which workgroup gets it. */
@Entity
public class Channel extends ChannelWatchList {

    private static final Duration BESIDE_A_STREAM = Duration.ofSeconds(60);

    static final int LEAST_GROUPING = 10;
    static final int MOST_GROUPING = 3600;

    @Id
    private long id = Ids.next();

    @Enumerated(EnumType.STRING)
    private Platform platform = Platform.X;

    private String name = "";
    private String description = "";

    @Enumerated(EnumType.STRING)
    private ChannelStatus status = ChannelStatus.ACTIVE;

    @Enumerated(EnumType.STRING)
    private ChannelMode mode = ChannelMode.PRODUCTION;

    private long accountId;

    private long outboundAccountId;

    private long conversationWorkgroupId;

    private long messageWorkgroupId;

    @Column(name = "poll_interval_ms")
    private int pollIntervalMillis = 5000;

    private int postLimit = 100;

    private int priority;

    @Column(name = "grouping_timeout_s")
    private @Nullable Integer groupingSeconds;

    @Column(name = "rpc_cache_timeout_s")
    private int rpcCacheSeconds = 90;

    private boolean publicOn = true;

    private boolean privateOn = true;

    private boolean complianceOn = true;

    private boolean noPersonalData;

    @Embedded
    private IntakeOptions options = IntakeOptions.DEFAULT;

    private boolean skipReposts = true;

    private boolean excludeMentionsToo;

    private String languages = "";

    private String notifyAddresses = "";

    private Instant createdAt = Instant.EPOCH;

    @Version
    private int version;

    protected Channel() {}

    public Channel(Platform platform, ChannelDetails details, Instant now) {
        this.platform = platform;
        this.createdAt = now;
        change(details);
    }

    /** Takes over what an administrator has set. */
    public void change(ChannelDetails details) {
        name = details.name();
        description = details.description();
        status = details.status();
        mode = details.mode();
        accountId = details.accountId();
        outboundAccountId = details.outboundAccountId();
        conversationWorkgroupId = details.conversationWorkgroupId();
        messageWorkgroupId = details.messageWorkgroupId();
        pollIntervalMillis = details.pollIntervalMillis();
        postLimit = details.postLimit();
        rpcCacheSeconds = details.rpcCacheSeconds();
        groupingSeconds = details.groupingSeconds();
        priority = details.priority();
        changeIntake(details);
        changeTerms(ChannelTerms.of(platform, details, terms()));
    }

    private void changeIntake(ChannelDetails details) {
        publicOn = details.publicOn();
        privateOn = details.privateOn();
        complianceOn = details.complianceOn();
        noPersonalData = details.noPersonalData();
        options = details.options();
        skipReposts = details.skipReposts();
        excludeMentionsToo = details.excludeMentionsToo();
        languages = String.join(",", details.languages());
        notifyAddresses = String.join(",", details.notifyAddresses());
    }

    public void suspend() {
        status = ChannelStatus.SUSPENDED;
    }

    public void activate() {
        status = ChannelStatus.ACTIVE;
    }

    /** The present settings as a value. */
    public ChannelDetails details() {
        return new ChannelDetails(
                name,
                description,
                status,
                mode,
                accountId,
                outboundAccountId,
                conversationWorkgroupId,
                messageWorkgroupId,
                terms(TermKind.HANDLE),
                terms(TermKind.KEYWORD),
                terms(TermKind.EXCLUSION),
                terms(TermKind.REPLY_HANDLE),
                terms(TermKind.SOURCE),
                excludeMentionsToo,
                split(languages),
                skipReposts,
                publicOn,
                privateOn,
                complianceOn,
                noPersonalData,
                options,
                pollIntervalMillis,
                postLimit,
                rpcCacheSeconds,
                groupingSeconds,
                priority,
                split(notifyAddresses));
    }

    /** What an adapter shall look for. */
    public WatchQuery watch() {
        return new WatchQuery(
                terms(TermKind.HANDLE),
                terms(TermKind.REPLY_HANDLE),
                terms(TermKind.KEYWORD),
                terms(TermKind.EXCLUSION),
                excludeMentionsToo,
                split(languages),
                skipReposts,
                terms(TermKind.SOURCE));
    }

    /** The workgroup that gets interactions of the type. */
    public long workgroupFor(InteractionType type) {
        return type == InteractionType.SOCIAL_DIRECT_MESSAGE ? messageWorkgroupId : conversationWorkgroupId;
    }

    private static List<String> split(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(",", -1));
    }

    public long id() {
        return id;
    }

    /** Counts changes, so that two administrators do not overwrite each other unseen. */
    int version() {
        return version;
    }

    Instant createdAt() {
        return createdAt;
    }

    public Platform platform() {
        return platform;
    }

    public String name() {
        return name;
    }

    public boolean isActive() {
        return status == ChannelStatus.ACTIVE;
    }

    public boolean isTest() {
        return mode == ChannelMode.TEST;
    }

    public long accountId() {
        return accountId;
    }

    public long outboundAccountId() {
        return outboundAccountId;
    }

    public Duration pollInterval() {
        return Duration.ofMillis(pollIntervalMillis);
    }

    /** How far polls of a stream are apart: while its posts come live, they only look whether something was missed. */
    public Duration pollInterval(boolean live) {
        boolean seldom = live && pollInterval().compareTo(BESIDE_A_STREAM) < 0;
        return seldom ? BESIDE_A_STREAM : pollInterval();
    }

    public int postLimit() {
        return postLimit;
    }

    public int priority() {
        return priority;
    }

    /** How long the same message to the same recipient is not sent again; zero is off (CH-6). */
    public Duration rpcCache() {
        return Duration.ofSeconds(rpcCacheSeconds);
    }

    /** How long the first post of a sender is held back (IN-6); a stored value that no form would take is off. */
    public Optional<Duration> grouping() {
        Integer seconds = groupingSeconds;
        boolean valid = seconds != null && seconds >= LEAST_GROUPING && seconds <= MOST_GROUPING;
        return valid && seconds != null ? Optional.of(Duration.ofSeconds(seconds)) : Optional.empty();
    }

    /** CH-6: names, handles and pictures of people are not stored. */
    public boolean noPersonalData() {
        return noPersonalData;
    }

    public IntakeOptions options() {
        return options;
    }

    public boolean complianceOn() {
        return complianceOn;
    }

    public boolean publicOn() {
        return publicOn;
    }

    public boolean privateOn() {
        return privateOn;
    }
}
