package dev.parley.desk;

import dev.parley.channel.Account;
import dev.parley.channel.Channel;
import dev.parley.channel.Channels;
import dev.parley.shared.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** By which account a public reply goes out: a channel can answer as several handles, each of a connected account (CH-2). */
@ApplicationScoped
class ReplyHandles {

    @Inject
    Channels channels;

    /** @param as the chosen handle; empty for the channel's default one */
    long accountFor(Channel channel, String as) {
        List<String> handles = channel.details().replyHandles();
        String wanted = bare(as);
        if (wanted.isEmpty() || handles.isEmpty()) {
            return handles.isEmpty() ? channel.outboundAccountId() : accountOf(channel, handles.get(0));
        }
        return handles.stream()
                .filter(handle -> bare(handle).equalsIgnoreCase(wanted))
                .findFirst()
                .map(handle -> accountOf(channel, handle))
                .orElseThrow(() -> new RefusedException(
                        "This channel does not answer as @" + wanted + ". Choose one of its reply handles."));
    }

    /** The outbound account where it has the handle: another one may have it too, a test account for example. */
    private long accountOf(Channel channel, String handle) {
        List<Account> fitting = channels.listAccounts(channel.platform()).stream()
                .filter(account -> account.handle().equalsIgnoreCase(bare(handle)))
                .toList();
        boolean outbound = fitting.stream().anyMatch(account -> account.id() == channel.outboundAccountId());
        return outbound || fitting.isEmpty()
                ? channel.outboundAccountId()
                : fitting.get(0).id();
    }

    private static String bare(String handle) {
        String stripped = handle.strip();
        return stripped.startsWith("@") ? stripped.substring(1) : stripped;
    }
}
