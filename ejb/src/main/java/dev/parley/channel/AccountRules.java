package dev.parley.channel;

import dev.parley.connector.api.AccountAccess.Credential;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What an account must fulfil to be saved (CH-7): here what holds on every platform, then what its own rules say. */
final class AccountRules {

    static final int LONGEST_NAME = 120;
    static final int LONGEST_URL = 300;

    private final AccountDetails details;
    private final List<FieldProblem> problems = new ArrayList<>();

    private AccountRules(AccountDetails details) {
        this.details = details;
    }

    /**
     * What is there already.
     *
     * @param nameTaken whether another account on the platform has the name
     * @param moved whether the address differs from the stored one
     * @param stored credentials that are stored
     * @param inProduction names of the account's channels that are in production
     */
    record Known(boolean nameTaken, boolean moved, Set<Credential> stored, List<String> inProduction) {

        /** Without a channel in production. */
        Known(boolean nameTaken, boolean moved, Set<Credential> stored) {
            this(nameTaken, moved, stored, List.of());
        }
    }

    /** What only one platform asks. */
    @FunctionalInterface
    interface OfPlatform {

        /** @param credentials those that the account will have */
        List<FieldProblem> problems(AccountDetails details, Set<Credential> credentials);
    }

    static List<FieldProblem> problems(AccountDetails details, Collection<Credential> entered, Known known) {
        AccountRules rules = new AccountRules(details);
        rules.checkName(details.name(), known.nameTaken());
        rules.checkUrl(details.baseUrl());
        rules.checkMode(details.mode(), known.inProduction());
        Set<Credential> all = EnumSet.noneOf(Credential.class);
        all.addAll(entered);
        all.addAll(known.stored());
        rules.problems.addAll(ofPlatform(details).problems(details, all));
        if (known.moved()) {
            rules.refuseUnsentSecrets(entered, known.stored());
        }
        return List.copyOf(rules.problems);
    }

    private static OfPlatform ofPlatform(AccountDetails details) {
        return switch (details.platform()) {
            case X -> XAccountRules::problems;
            case FACEBOOK, WHATSAPP -> MetaAccountRules::problems;
            case APPLE_MESSAGES -> AppleAccountRules::problems;
            case RSS -> (settings, credentials) -> List.of();
        };
    }

    private void checkName(String name, boolean taken) {
        if (name.isBlank()) {
            problems.add(AccountField.NAME.problem("Give the account a name that tells it from the others."));
        } else if (name.length() > LONGEST_NAME) {
            problems.add(AccountField.NAME.problem(
                    "At most " + LONGEST_NAME + " characters; this has " + name.length() + "."));
        } else if (taken) {
            problems.add(AccountField.NAME.problem("Another account has this name. Choose a different one."));
        }
    }

    private void checkUrl(String text) {
        boolean asked = AccountField.of(details.platform()).contains(AccountField.BASE_URL);
        if (asked && !isAddress(text)) {
            String usual = AccountDetails.fresh(details.platform()).baseUrl();
            problems.add(AccountField.BASE_URL.problem("Give an address such as " + usual
                    + ", without a question mark. http is possible on this machine only."));
        }
    }

    private void checkMode(ChannelMode mode, List<String> inProduction) {
        if (mode == ChannelMode.TEST && !inProduction.isEmpty()) {
            problems.add(
                    AccountField.MODE.problem("A test account has no channels in production. Set these to test first: "
                            + String.join(", ", inProduction) + "."));
        }
    }

    private static boolean isAddress(String text) {
        return text.length() <= LONGEST_URL
                && WebAddress.read(text)
                        .filter(uri -> uri.getQuery() == null && uri.getFragment() == null)
                        .isPresent();
    }

    /** Stored credentials are never sent to another address than the one that they were entered for. */
    private void refuseUnsentSecrets(Collection<Credential> entered, Set<Credential> stored) {
        stored.stream()
                .filter(credential -> !entered.contains(credential))
                .sorted()
                .forEach(credential -> problems.add(AccountField.problem(
                        details.platform(),
                        credential,
                        "Enter it again: what is stored is not sent to another address.")));
    }
}
