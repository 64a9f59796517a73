package dev.parley.channel;

import dev.parley.channel.ChannelRules.AccountFacts;
import dev.parley.channel.ChannelRules.Surroundings;
import dev.parley.connector.api.Platform;
import dev.parley.licensing.Licences;
import dev.parley.workforce.Workforce;
import dev.parley.workforce.Workgroup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Gathers what the rules ask of everything beside a channel. */
@ApplicationScoped
class ChannelSurroundings {

    @Inject
    Channels channels;

    @Inject
    Workforce workforce;

    @Inject
    ListingSources listing;

    @Inject
    Licences licences;

    @Inject
    Clock clock;

    /** @param id the channel's, or 0 of a new one */
    Surroundings of(Platform platform, long id, ChannelDetails details) {
        List<Account> accounts = channels.listAccounts();
        Map<Long, Boolean> acdOn =
                workforce.listWorkgroups().stream().collect(Collectors.toMap(Workgroup::id, Workgroup::acdOn));
        boolean taken = channels.findChannel(details.name())
                .filter(other -> other.id() != id)
                .isPresent();
        return new Surroundings(
                platform,
                accounts.stream().collect(Collectors.toMap(Account::id, a -> facts(a))),
                acdOn,
                taken,
                ChannelShape.of(platform).choosesSources()
                        ? sources(platform, id, details, accounts)
                        : SourceFacts.NONE,
                blocked(id),
                missingLicence(platform, id));
    }

    private static AccountFacts facts(Account account) {
        return new AccountFacts(account.platform(), account.handle(), account.mode() == ChannelMode.TEST);
    }

    /** What goes on in production is not stopped by a form: routing stops by itself, and says so. */
    private String missingLicence(Platform platform, long id) {
        boolean there =
                channels.findChannel(id).filter(channel -> !channel.isTest()).isPresent();
        String licence = Licences.featureFor(platform);
        return there || licences.valid(clock.instant()).contains(licence) ? "" : licence;
    }

    private List<BlockedKeyword> blocked(long id) {
        Instant now = clock.instant();
        return channels.findChannel(id).map(Channel::blockedKeywords).orElse(List.of()).stream()
                .filter(keyword -> keyword.isBlocked(now))
                .toList();
    }

    private SourceFacts sources(Platform platform, long id, ChannelDetails details, List<Account> accounts) {
        Set<String> kept = Set.of();
        Map<String, String> taken = new HashMap<>();
        for (Channel channel : channels.listChannels()) {
            if (channel.id() == id) {
                kept = channel.accountId() == details.accountId() ? Set.copyOf(channel.sources()) : kept;
            } else if (channel.platform() == platform) {
                channel.sources().forEach(source -> taken.put(source, channel.name()));
            }
        }
        return new SourceFacts(
                accounts.stream()
                        .filter(account -> account.id() == details.accountId() && account.platform() == platform)
                        .findFirst()
                        .flatMap(account -> listing.of(account).names()),
                kept,
                taken);
    }
}
