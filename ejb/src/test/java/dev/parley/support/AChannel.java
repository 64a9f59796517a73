package dev.parley.support;

import dev.parley.channel.ChannelDetails;
import dev.parley.channel.ChannelMode;
import dev.parley.channel.ChannelStatus;
import dev.parley.channel.IntakeOptions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The settings of a channel that are as they are by default, but for what a test says. */
public final class AChannel {

    private String name = "Acme on X";
    private ChannelStatus status = ChannelStatus.ACTIVE;
    private ChannelMode mode = ChannelMode.PRODUCTION;
    private long account;
    private long outbound;
    private long conversations;
    private long messages;
    private List<String> handles;
    private List<String> keywords = List.of();
    private List<String> exclusions = List.of();
    private List<String> replyHandles = List.of();
    private List<String> languages = List.of();
    private boolean publicOn = true;
    private boolean privateOn = true;
    private int interval = 5000;
    private int limit = 100;
    private int cache = 90;
    private @Nullable Integer grouping;
    private List<String> addresses = List.of();
    private List<String> sources = List.of();
    private int priority;
    private IntakeOptions options = IntakeOptions.DEFAULT;

    private AChannel(List<String> handles) {
        this.handles = handles;
    }

    public static AChannel watching(String... handles) {
        return new AChannel(List.of(handles));
    }

    public AChannel named(String value) {
        name = value;
        return this;
    }

    /** Reads and writes as the account. */
    public AChannel on(long value) {
        account = value;
        outbound = value;
        return this;
    }

    public AChannel answeringOn(long value) {
        outbound = value;
        return this;
    }

    public AChannel to(long value) {
        conversations = value;
        messages = value;
        return this;
    }

    public AChannel messagesTo(long value) {
        messages = value;
        return this;
    }

    public AChannel mode(ChannelMode value) {
        mode = value;
        return this;
    }

    public AChannel status(ChannelStatus value) {
        status = value;
        return this;
    }

    public AChannel handles(String... values) {
        handles = List.of(values);
        return this;
    }

    public AChannel keywords(String... values) {
        keywords = List.of(values);
        return this;
    }

    public AChannel exclusions(String... values) {
        exclusions = List.of(values);
        return this;
    }

    public AChannel answeringAs(String... values) {
        replyHandles = List.of(values);
        return this;
    }

    public AChannel languages(String... values) {
        languages = List.of(values);
        return this;
    }

    public AChannel types(boolean publicly, boolean privately) {
        publicOn = publicly;
        privateOn = privately;
        return this;
    }

    public AChannel every(int millis) {
        interval = millis;
        return this;
    }

    public AChannel atMost(int posts) {
        limit = posts;
        return this;
    }

    public AChannel cachedFor(int seconds) {
        cache = seconds;
        return this;
    }

    public AChannel grouping(@Nullable Integer seconds) {
        grouping = seconds;
        return this;
    }

    public AChannel telling(String... values) {
        addresses = List.of(values);
        return this;
    }

    /** Pages, a number, businesses or feeds. */
    public AChannel reading(String... values) {
        sources = List.of(values);
        return this;
    }

    public AChannel priority(int value) {
        priority = value;
        return this;
    }

    public AChannel options(IntakeOptions value) {
        options = value;
        return this;
    }

    public ChannelDetails details() {
        return new ChannelDetails(
                name,
                "",
                status,
                mode,
                account,
                outbound,
                conversations,
                messages,
                handles,
                keywords,
                exclusions,
                replyHandles,
                sources,
                false,
                languages,
                true,
                publicOn,
                privateOn,
                true,
                false,
                options,
                interval,
                limit,
                cache,
                grouping,
                priority,
                addresses);
    }
}
