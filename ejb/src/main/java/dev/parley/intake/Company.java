package dev.parley.intake;

import dev.parley.channel.Account;
import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.Platform;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who writes for the company on a platform: any of its accounts, as a channel can answer by several handles, or the page,
 * number or business that a post came through. A feed is its publisher's.
 *
 * @param ids of the accounts' users on the platform
 */
record Company(Set<String> ids, boolean sources) {

    static Company of(Collection<Account> accounts) {
        return new Company(
                accounts.stream()
                        .map(Account::platformUserId)
                        .filter(id -> !id.isEmpty())
                        .collect(Collectors.toUnmodifiableSet()),
                accounts.stream().noneMatch(account -> account.platform() == Platform.RSS));
    }

    boolean wrote(FetchedPost post) {
        String author = post.author().platformId();
        return !author.isEmpty() && (ids.contains(author) || (sources && author.equals(post.source())));
    }
}
