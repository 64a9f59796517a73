package dev.parley.web.channel;

import dev.parley.channel.ChannelChoices;
import dev.parley.channel.ChannelChoices.WorkgroupChoice;
import dev.parley.connector.api.Platform;
import java.util.List;

/** What the form of a channel offers: accounts on its platform, and workgroups. */
public record ChannelFormChoices(List<Choice> accounts, List<WorkgroupChoice> workgroups) {

    /** An account, with who it is on the platform. */
    public record Choice(long id, String words) {}

    public ChannelFormChoices {
        accounts = List.copyOf(accounts);
        workgroups = List.copyOf(workgroups);
    }

    static ChannelFormChoices of(ChannelChoices all, Platform platform) {
        return new ChannelFormChoices(
                all.accounts().stream()
                        .filter(account -> account.platform() == platform)
                        .map(account -> new Choice(
                                account.id(),
                                account.name()
                                        + (account.identity().isEmpty()
                                                ? platform == Platform.X ? ", not checked yet" : ""
                                                : ", " + account.identity())))
                        .toList(),
                all.workgroups());
    }

    /** The words of an account that is not to be chosen any more. */
    public String account(String id) {
        return accounts.stream()
                .filter(choice -> id.equals("" + choice.id()))
                .map(Choice::words)
                .findFirst()
                .orElse("");
    }
}
