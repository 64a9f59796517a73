package dev.parley.channel;

import dev.parley.connector.api.Platform;
import java.util.List;

/** What an administrator can choose from in the form of a channel. */
public record ChannelChoices(List<AccountChoice> accounts, List<WorkgroupChoice> workgroups) {

    /** An account; who it is on the platform is empty until it has been checked. */
    public record AccountChoice(long id, Platform platform, String name, String identity) {}

    /** A workgroup; only one whose ACD queue is on can be a target (RT-1). */
    public record WorkgroupChoice(long id, String name, boolean acdOn) {}

    public ChannelChoices {
        accounts = List.copyOf(accounts);
        workgroups = List.copyOf(workgroups);
    }
}
