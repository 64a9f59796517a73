package dev.parley.channel;

import dev.parley.connector.api.AccountAccess.Credential;
import dev.parley.connector.api.Platform;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What an account on X needs: a user's token or all of OAuth 1.0a. */
final class XAccountRules {

    private static final int LONGEST_CLIENT_ID = 200;

    private static final Set<Credential> OAUTH1 = EnumSet.of(
            Credential.CONSUMER_KEY,
            Credential.CONSUMER_SECRET,
            Credential.OAUTH1_TOKEN,
            Credential.OAUTH1_TOKEN_SECRET);

    private XAccountRules() {}

    static List<FieldProblem> problems(AccountDetails details, Set<Credential> all) {
        List<FieldProblem> problems = new ArrayList<>();
        if (!Set.of("post", "tweet").contains(details.dialect())) {
            problems.add(AccountField.DIALECT.problem("Choose post or tweet."));
        }
        if (!Set.of("self-serve", "enterprise").contains(details.plan())) {
            problems.add(AccountField.PLAN.problem("Choose self-serve or enterprise."));
        }
        if (details.clientId().length() > LONGEST_CLIENT_ID) {
            problems.add(AccountField.CLIENT_ID.problem("At most " + LONGEST_CLIENT_ID + " characters."));
        }
        checkCredentials(details, all, problems);
        if (all.contains(Credential.REFRESH_TOKEN) && details.clientId().isBlank()) {
            problems.add(AccountField.CLIENT_ID.problem("A refresh token works only together with its client ID."));
        }
        return problems;
    }

    private static void checkCredentials(AccountDetails details, Set<Credential> all, List<FieldProblem> problems) {
        Set<Credential> half = EnumSet.copyOf(OAUTH1);
        half.retainAll(all);
        if (!half.isEmpty() && half.size() < OAUTH1.size()) {
            OAUTH1.stream()
                    .filter(credential -> !all.contains(credential))
                    .forEach(credential -> problems.add(AccountField.problem(
                            Platform.X, credential, "OAuth 1.0a needs all four values, or none of them.")));
        }
        boolean logsInLater = !details.clientId().isBlank();
        if (half.isEmpty() && !logsInLater && !all.contains(Credential.USER_TOKEN)) {
            problems.add(AccountField.problem(
                    Platform.X,
                    Credential.USER_TOKEN,
                    "Enter the access token of the account's user or the four OAuth 1.0a values; or enter the client"
                            + " ID, save, and log in at X."));
        }
    }
}
