package dev.parley.channel;

import dev.parley.connector.api.Platform;
import java.util.List;
import java.util.Optional;

/** What an administrator can choose from in the form of a channel. */
public record ChannelChoices(List<AccountChoice> accounts, List<WorkgroupChoice> workgroups) {

    /**
     * An account; who it is on the platform is empty until it has been checked.
     *
     * @param standard whether new channels on the platform answer through it, unless another one is chosen
     */
    public record AccountChoice(long id, Platform platform, String name, String identity, boolean standard) {}

    /** The account through which new channels on a platform answer unless another one is chosen (CH-7). */
    public Optional<AccountChoice> standardOn(Platform platform) {
        return accounts.stream()
                .filter(account -> account.platform() == platform && account.standard())
                .findFirst();
    }

    /** A workgroup; only one whose ACD queue is on can be a target (RT-1). */
    public record WorkgroupChoice(long id, String name, boolean acdOn) {}

    public ChannelChoices {
        accounts = List.copyOf(accounts);
        workgroups = List.copyOf(workgroups);
    }
}
