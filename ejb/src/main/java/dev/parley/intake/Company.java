package dev.parley.intake;

import dev.parley.channel.Account;
import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.FetchedPost.Author;
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
        return is(post.author(), post.source());
    }

    /**
     * Whether this person writes and acts for the company.
     *
     * @param source the page, number or business through which it came
     */
    boolean is(Author person, String source) {
        String id = person.platformId();
        return !id.isEmpty() && (ids.contains(id) || (sources && id.equals(source)));
    }
}
