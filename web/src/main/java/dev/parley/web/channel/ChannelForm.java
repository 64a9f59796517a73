package dev.parley.web.channel;

import dev.parley.channel.ChannelDetails;
import dev.parley.channel.ChannelField;
import dev.parley.channel.ChannelMode;
import dev.parley.channel.ChannelStatus;
import dev.parley.channel.FieldProblem;
import dev.parley.channel.IntakeOptions;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The form of a channel as it was sent: nothing but text. What a platform has no field for keeps its default. */
public class ChannelForm {

    @FormParam("name")
    @DefaultValue("")
    String name;

    @FormParam("description")
    @DefaultValue("")
    String description;

    @FormParam("status")
    @DefaultValue("ACTIVE")
    String status;

    @FormParam("mode")
    @DefaultValue("PRODUCTION")
    String mode;

    @FormParam("account")
    @DefaultValue("")
    String account;

    @FormParam("outbound-account")
    @DefaultValue("")
    String outboundAccount;

    @FormParam("reply-handles")
    @DefaultValue("")
    String replyHandles;

    @FormParam("handles")
    @DefaultValue("")
    String handles;

    @FormParam("keywords")
    @DefaultValue("")
    String keywords;

    @FormParam("exclusions")
    @DefaultValue("")
    String exclusions;

    @FormParam("languages")
    @DefaultValue("")
    String languages;

    @FormParam("conversation-workgroup")
    @DefaultValue("")
    String conversationWorkgroup;

    @FormParam("message-workgroup")
    @DefaultValue("")
    String messageWorkgroup;

    @FormParam("poll-interval")
    @DefaultValue("5000")
    String pollInterval;

    @FormParam("post-limit")
    @DefaultValue("100")
    String postLimit;

    @FormParam("rpc-cache")
    @DefaultValue("90")
    String rpcCache;

    @FormParam("history-window")
    @DefaultValue("604800")
    String historyWindow;

    @FormParam("grouping")
    @DefaultValue("")
    String grouping;

    @FormParam("priority")
    @DefaultValue("")
    String priority;

    @FormParam("notify-addresses")
    @DefaultValue("")
    String notifyAddresses;

    @FormParam("version")
    @DefaultValue("0")
    int version;

    /** Names of the boxes that are ticked. */
    @FormParam("on")
    @Nullable
    Set<String> on;

    /** Pages, a number or businesses that are chosen, or the addresses of feeds, one per line. */
    @FormParam("sources")
    @Nullable
    List<String> sources;

    private final List<FieldProblem> unreadable = new ArrayList<>();

    /** The settings; what is no number is told by {@link #unreadable} and has its default here. */
    ChannelDetails details() {
        unreadable.clear();
        Set<String> ticked = ticked();
        long read = FormText.id(account).orElse(0);
        return new ChannelDetails(
                name.strip(),
                description.strip(),
                "SUSPENDED".equals(status) ? ChannelStatus.SUSPENDED : ChannelStatus.ACTIVE,
                "TEST".equals(mode) ? ChannelMode.TEST : ChannelMode.PRODUCTION,
                read,
                outboundAccount.isEmpty() ? read : FormText.id(outboundAccount).orElse(0),
                FormText.id(conversationWorkgroup).orElse(0),
                FormText.id(messageWorkgroup).orElse(0),
                FormText.handles(handles),
                FormText.lines(keywords),
                FormText.lines(exclusions),
                FormText.handles(replyHandles),
                chosen(),
                ticked.contains("exclude-mentions-too"),
                FormText.list(languages),
                ticked.contains("skip-reposts"),
                ticked.contains("public"),
                ticked.contains("private"),
                ticked.contains("compliance"),
                ticked.contains("no-personal-data"),
                ChannelBoxes.options(
                        ticked, number(ChannelField.HISTORY_WINDOW, historyWindow, IntakeOptions.USUAL_HISTORY)),
                number(ChannelField.POLL_INTERVAL, pollInterval, 5000),
                number(ChannelField.POST_LIMIT, postLimit, 100),
                number(ChannelField.RPC_CACHE, rpcCache, 90),
                grouping.isBlank() ? null : Integer.valueOf(number(ChannelField.GROUPING, grouping, 10)),
                number(ChannelField.PRIORITY, priority, 0),
                FormText.list(notifyAddresses));
    }

    private List<String> chosen() {
        return sources == null
                ? List.of()
                : FormText.lines(String.join("\n", sources)).stream().distinct().toList();
    }

    private int number(ChannelField field, String text, int otherwise) {
        OptionalInt number = FormText.number(text);
        if (number.isEmpty()) {
            unreadable.add(field.problem("Give a whole number, in digits."));
        }
        return number.orElse(otherwise);
    }

    /** Fields that {@link #details} could not read. */
    List<FieldProblem> unreadable() {
        return List.copyOf(unreadable);
    }

    FormView view(List<FieldProblem> problems) {
        Map<String, String> values = new HashMap<>();
        values.put("name", name);
        values.put("description", description);
        values.put("status", status);
        values.put("mode", mode);
        values.put("account", account);
        values.put("outbound-account", outboundAccount);
        values.put("reply-handles", replyHandles);
        values.put("handles", handles);
        values.put("keywords", keywords);
        values.put("exclusions", exclusions);
        values.put("languages", languages);
        values.put("sources", String.join("\n", chosen()));
        values.put("conversation-workgroup", conversationWorkgroup);
        values.put("message-workgroup", messageWorkgroup);
        values.put("poll-interval", pollInterval);
        values.put("post-limit", postLimit);
        values.put("rpc-cache", rpcCache);
        values.put("history-window", historyWindow);
        values.put("grouping", grouping);
        values.put("priority", priority);
        values.put("notify-addresses", notifyAddresses);
        values.put("version", "" + version);
        return new FormView(values, ticked(), problems);
    }

    private Set<String> ticked() {
        return on == null ? Set.of() : new HashSet<>(on);
    }

    /** What a stored channel looks like in the form. */
    static FormView of(ChannelDetails details, int version) {
        Map<String, String> values = new HashMap<>();
        values.put("name", details.name());
        values.put("description", details.description());
        values.put("status", details.status().name());
        values.put("mode", details.mode().name());
        values.put("account", "" + details.accountId());
        boolean same = details.outboundAccountId() == details.accountId();
        values.put("outbound-account", same ? "" : "" + details.outboundAccountId());
        values.put("reply-handles", String.join("\n", details.replyHandles()));
        values.put("handles", String.join("\n", details.handles()));
        values.put("keywords", String.join("\n", details.keywords()));
        values.put("exclusions", String.join("\n", details.exclusions()));
        values.put("sources", String.join("\n", details.sources()));
        values.put("languages", String.join(", ", details.languages()));
        values.put("conversation-workgroup", "" + details.conversationWorkgroupId());
        values.put("message-workgroup", "" + details.messageWorkgroupId());
        values.put("poll-interval", "" + details.pollIntervalMillis());
        values.put("post-limit", "" + details.postLimit());
        values.put("rpc-cache", "" + details.rpcCacheSeconds());
        values.put("history-window", "" + details.options().historyWindowSeconds());
        values.put("grouping", details.groupingSeconds() == null ? "" : "" + details.groupingSeconds());
        values.put("priority", "" + details.priority());
        values.put("notify-addresses", String.join("\n", details.notifyAddresses()));
        values.put("version", "" + version);
        return new FormView(values, ChannelBoxes.of(details), List.of());
    }

    /** What a new channel on an account begins with (CH-6). */
    /** @param outbound the account to answer through; empty for the same one */
    static FormView fresh(long account, String outbound) {
        return new FormView(
                Map.of(
                        "outbound-account", outbound,
                        "status", "ACTIVE",
                        "mode", "PRODUCTION",
                        "account", "" + account,
                        "poll-interval", "5000",
                        "post-limit", "100",
                        "rpc-cache", "90",
                        "history-window", "" + IntakeOptions.USUAL_HISTORY,
                        "priority", "0",
                        "version", "0"),
                ChannelBoxes.FRESH,
                List.of());
    }
}
