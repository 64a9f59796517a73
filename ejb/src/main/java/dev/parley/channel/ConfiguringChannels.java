package dev.parley.channel;

import dev.parley.audit.AuditLog;
import dev.parley.audit.AuditedChange;
import dev.parley.audit.SettingsText;
import dev.parley.channel.ChannelChoices.AccountChoice;
import dev.parley.channel.ChannelChoices.WorkgroupChoice;
import dev.parley.cluster.Nudge;
import dev.parley.cluster.Nudges;
import dev.parley.connector.api.Platform;
import dev.parley.security.Caller;
import dev.parley.security.Right;
import dev.parley.workforce.Workforce;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Channels are configured with the right Social Media Admin only, and every change is in the audit log with before and
 * after (CH-13). A changed channel is polled at once.
 */
@Stateless
public class ConfiguringChannels {

    private static final int MOST_TROUBLE = 3;

    @Inject
    Channels channels;

    @Inject
    ChannelLines lines;

    @Inject
    Workforce workforce;

    @Inject
    ChannelSurroundings surroundings;

    @Inject
    PlatformSwitches switches;

    @Inject
    RunningChecks checks;

    @Inject
    AuditLog audit;

    @Inject
    Nudges nudges;

    @Inject
    Clock clock;

    public List<ChannelLine> list(Caller caller) {
        caller.require(Right.SOCIAL_MEDIA_ADMIN);
        return lines.all().stream()
                .filter(line -> switches.isOn(line.platform()))
                .toList();
    }

    public ChannelPage get(Caller caller, long id) {
        caller.require(Right.SOCIAL_MEDIA_ADMIN);
        Channel channel = channels.getChannel(id);
        switches.require(channel.platform());
        return new ChannelPage(
                lines.one(channel),
                channel.details(),
                channel.version(),
                channel.createdAt(),
                checks.find(TestingChannels.subject(id)),
                channels.listPushTrouble(channel.accountId(), MOST_TROUBLE));
    }

    public ChannelChoices choices(Caller caller) {
        caller.require(Right.SOCIAL_MEDIA_ADMIN);
        return new ChannelChoices(
                channels.listAccounts().stream()
                        .filter(account -> switches.isOn(account.platform()))
                        .map(a -> new AccountChoice(a.id(), a.platform(), a.name(), a.identity(), a.isDefault()))
                        .toList(),
                workforce.listWorkgroups().stream()
                        .map(group -> new WorkgroupChoice(group.id(), group.name(), group.acdOn()))
                        .toList());
    }

    /** What would have to be mended, without saving; for forms that have problems of their own. */
    public List<FieldProblem> problems(Caller caller, long id, ChannelDetails given) {
        caller.require(Right.SOCIAL_MEDIA_ADMIN);
        Platform platform =
                id == 0 ? platformOf(given) : channels.getChannel(id).platform();
        ChannelDetails details = complete(platform, given);
        return ChannelRules.problems(details, surroundings.of(platform, id, details));
    }

    public SaveResult create(Caller caller, ChannelDetails given) {
        caller.require(Right.SOCIAL_MEDIA_ADMIN);
        Platform platform = platformOf(given);
        switches.require(platform);
        ChannelDetails details = complete(platform, given);
        List<FieldProblem> problems = ChannelRules.problems(details, surroundings.of(platform, 0, details));
        if (!problems.isEmpty()) {
            return new SaveResult.Refused(problems);
        }
        Channel channel = new Channel(platform, details, clock.instant());
        channels.add(channel, clock.instant());
        if (!channels.write()) {
            return taken(channel.platform());
        }
        recorded(caller, "channel.create", channel.id(), SettingsText.created(details));
        return new SaveResult.Saved(channel.id());
    }

    /** @param version the version that the caller saw; another one means that somebody else was faster */
    public SaveResult change(Caller caller, long id, int version, ChannelDetails given) {
        caller.require(Right.SOCIAL_MEDIA_ADMIN);
        Channel channel = channels.getChannel(id);
        if (channel.version() != version) {
            return new SaveResult.Refused(List.of(ChannelField.NAME.problem("Somebody else changed this channel while"
                    + " you had it open. Open it again and repeat your change.")));
        }
        ChannelDetails details = complete(channel.platform(), given);
        List<FieldProblem> problems = ChannelRules.problems(details, surroundings.of(channel.platform(), id, details));
        if (!problems.isEmpty()) {
            return new SaveResult.Refused(problems);
        }
        SettingsText text = SettingsText.changed(channel.details(), details);
        if (!text.isEmpty()) {
            channel.change(details);
            if (!channels.write()) {
                return taken(channel.platform());
            }
            recorded(caller, "channel.change", id, text);
        }
        return new SaveResult.Saved(id);
    }

    /** Two administrators saved the same at the same moment; the database let one of them. */
    private static SaveResult taken(Platform platform) {
        FieldProblem problem = platform == Platform.WHATSAPP
                ? ChannelField.SOURCES.problem("Another channel was given this name or number just now. Choose another"
                        + " number, or change that channel first.")
                : ChannelField.NAME.problem("Another channel was given this name just now. Choose another one.");
        return new SaveResult.Refused(List.of(problem));
    }

    /** No polling and no sending from now on; what waits to be sent waits (CH-6). */
    public void suspend(Caller caller, long id) {
        become(caller, id, ChannelStatus.SUSPENDED);
    }

    /** Polling and sending go on where they were. */
    public void activate(Caller caller, long id) {
        become(caller, id, ChannelStatus.ACTIVE);
    }

    private void become(Caller caller, long id, ChannelStatus status) {
        caller.require(Right.SOCIAL_MEDIA_ADMIN);
        Channel channel = channels.getChannel(id);
        ChannelDetails before = channel.details();
        if (status == ChannelStatus.ACTIVE) {
            channel.activate();
        } else {
            channel.suspend();
        }
        SettingsText text = SettingsText.changed(before, channel.details());
        if (!text.isEmpty()) {
            recorded(caller, status == ChannelStatus.ACTIVE ? "channel.activate" : "channel.suspend", id, text);
        }
    }

    private void recorded(Caller caller, String action, long id, SettingsText text) {
        audit.record(AuditedChange.by(caller, action, "channel " + id, text.before(), text.after()));
        channels.wake(id, clock.instant());
        nudges.send(Nudge.channels());
        nudges.send(Nudge.outbox());
    }

    /** A new channel is on the platform of its account, and stays there. */
    private Platform platformOf(ChannelDetails details) {
        return findAccount(details.accountId()).map(Account::platform).orElse(Platform.X);
    }

    private Optional<Account> findAccount(long id) {
        return channels.listAccounts().stream()
                .filter(account -> account.id() == id)
                .findFirst();
    }

    /** Where no reply handle is given, it is the outbound account's own. */
    private ChannelDetails complete(Platform platform, ChannelDetails given) {
        ChannelShape shape = ChannelShape.of(platform);
        ChannelDetails details = shape.fitted(given);
        if (!shape.searched() || !details.replyHandles().isEmpty()) {
            return details;
        }
        return findAccount(details.outboundAccountId())
                .filter(account -> !account.handle().isEmpty())
                .map(account -> details.answeringAs(List.of(account.handle())))
                .orElse(details);
    }
}
