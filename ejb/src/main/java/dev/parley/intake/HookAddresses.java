package dev.parley.intake;

import dev.parley.channel.Account;
import dev.parley.channel.Channels;
import dev.parley.connector.api.Platform;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The addresses below {@code /hooks/}: {@code /1234}, the account's ID, which we give to platforms ourselves; and
 * {@code /apple-messages/harbor-pine}, platform and name, which people can type where a platform is told by hand. A name
 * that fits two accounts leads to none.
 */
@ApplicationScoped
public class HookAddresses {

    @Inject
    Channels channels;

    /** The account that an address means, whatever follows in it. */
    public OptionalLong accountAt(String path) {
        String[] parts = path.split("/", -1);
        if (parts.length > 1 && parts[1].matches("\\d{1,18}")) {
            return OptionalLong.of(Long.parseLong(parts[1]));
        }
        if (parts.length < 3) {
            return OptionalLong.empty();
        }
        return platform(parts[1])
                .map(platform -> named(channels.listAccounts(platform), parts[2]))
                .orElse(OptionalLong.empty());
    }

    private static Optional<Platform> platform(String word) {
        return Arrays.stream(Platform.values())
                .filter(platform -> word(platform.label()).equals(word))
                .findFirst();
    }

    private static OptionalLong named(List<Account> accounts, String word) {
        long[] fitting = accounts.stream()
                .filter(account -> word(account.name()).equals(word))
                .mapToLong(Account::id)
                .toArray();
        return fitting.length == 1 && !word.isEmpty() ? OptionalLong.of(fitting[0]) : OptionalLong.empty();
    }

    /** A name as it stands in an address: "Harbor & Pine" is {@code harbor-pine}. */
    static String word(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
    }
}
