package dev.parley.channel;

import dev.parley.connector.api.AccountAccess.Credential;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What an account must fulfil to be saved (CH-7). */
final class AccountRules {

    static final int LONGEST_NAME = 120;
    static final int LONGEST_URL = 300;
    static final int LONGEST_CLIENT_ID = 200;

    private static final Set<Credential> OAUTH1 = EnumSet.of(
            Credential.CONSUMER_KEY,
            Credential.CONSUMER_SECRET,
            Credential.OAUTH1_TOKEN,
            Credential.OAUTH1_TOKEN_SECRET);
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final List<FieldProblem> problems = new ArrayList<>();

    private AccountRules() {}

    /**
     * What is there already.
     *
     * @param nameTaken whether another account on the platform has the name
     * @param moved whether the address differs from the stored one
     * @param stored credentials that are stored
     */
    record Known(boolean nameTaken, boolean moved, Set<Credential> stored) {}

    static List<FieldProblem> problems(AccountDetails details, Collection<Credential> entered, Known known) {
        AccountRules rules = new AccountRules();
        rules.checkName(details.name(), known.nameTaken());
        rules.checkUrl(details.baseUrl());
        rules.checkChoices(details);
        if (known.moved() && !entered.containsAll(known.stored())) {
            rules.refuseUnsentSecrets(entered, known.stored());
        } else {
            rules.checkCredentials(details, entered, known.stored());
        }
        return List.copyOf(rules.problems);
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
        if (!isAddress(text)) {
            problems.add(AccountField.BASE_URL.problem("Give an address such as https://api.x.com, without a question"
                    + " mark. http is possible on this machine only."));
        }
    }

    private static boolean isAddress(String text) {
        try {
            URI uri = new URI(text);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            String host = uri.getHost();
            boolean safe = "https".equals(scheme)
                    || ("http".equals(scheme) && host != null && THIS_MACHINE.contains(host.toLowerCase(Locale.ROOT)));
            return safe
                    && host != null
                    && text.length() <= LONGEST_URL
                    && uri.getUserInfo() == null
                    && uri.getQuery() == null
                    && uri.getFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private void checkChoices(AccountDetails details) {
        if (!Set.of("post", "tweet").contains(details.dialect())) {
            problems.add(AccountField.DIALECT.problem("Choose post or tweet."));
        }
        if (!Set.of("self-serve", "enterprise").contains(details.plan())) {
            problems.add(AccountField.PLAN.problem("Choose self-serve or enterprise."));
        }
        if (details.clientId().length() > LONGEST_CLIENT_ID) {
            problems.add(AccountField.CLIENT_ID.problem("At most " + LONGEST_CLIENT_ID + " characters."));
        }
    }

    /** Stored credentials are never sent to another address than the one that they were entered for. */
    private void refuseUnsentSecrets(Collection<Credential> entered, Set<Credential> stored) {
        stored.stream()
                .filter(credential -> !entered.contains(credential))
                .sorted()
                .forEach(credential -> problems.add(AccountField.problem(
                        credential, "Enter it again: what is stored is not sent to another address.")));
    }

    private void checkCredentials(AccountDetails details, Collection<Credential> entered, Set<Credential> stored) {
        Set<Credential> all = EnumSet.noneOf(Credential.class);
        all.addAll(entered);
        all.addAll(stored);
        Set<Credential> half = EnumSet.copyOf(OAUTH1);
        half.retainAll(all);
        if (!half.isEmpty() && half.size() < OAUTH1.size()) {
            OAUTH1.stream()
                    .filter(credential -> !all.contains(credential))
                    .forEach(credential -> problems.add(
                            AccountField.problem(credential, "OAuth 1.0a needs all four values, or none of them.")));
        }
        if (half.isEmpty() && !all.contains(Credential.USER_TOKEN)) {
            problems.add(AccountField.problem(
                    Credential.USER_TOKEN,
                    "Enter the access token of the account's user, or the four OAuth 1.0a values."));
        }
        if (all.contains(Credential.REFRESH_TOKEN) && details.clientId().isBlank()) {
            problems.add(AccountField.CLIENT_ID.problem("A refresh token works only together with its client ID."));
        }
    }
}
