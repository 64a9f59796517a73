package dev.parley.channel;

import dev.parley.connector.api.AccountAccess.Credential;
import dev.parley.connector.api.Platform;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What an account at Apple needs: the service provider, its businesses and the secret between Apple and us. */
final class AppleAccountRules {

    private static final int LONGEST_LIST = 1000;
    private static final Pattern PROVIDER = Pattern.compile("[A-Za-z0-9._-]{1,100}");
    private static final Pattern BUSINESS = Pattern.compile("[A-Za-z0-9-]{8,64}");

    private AppleAccountRules() {}

    static List<FieldProblem> problems(AccountDetails details, Set<Credential> all) {
        List<FieldProblem> problems = new ArrayList<>();
        if (!PROVIDER.matcher(details.businessId()).matches()) {
            problems.add(AccountField.SERVICE_PROVIDER.problem(
                    "Enter the ID of the messaging service provider as Apple Business Register shows it."));
        }
        checkBusinesses(details.businesses(), problems);
        if (!all.contains(Credential.MESSAGING_SECRET)) {
            problems.add(AccountField.problem(
                    Platform.APPLE_MESSAGES,
                    Credential.MESSAGING_SECRET,
                    "Copy the secret from Apple Business Register as it stands there."));
        }
        return problems;
    }

    private static void checkBusinesses(List<String> businesses, List<FieldProblem> problems) {
        if (businesses.isEmpty()) {
            problems.add(AccountField.BUSINESSES.problem("Enter at least one business ID, one per line."));
        }
        Set<String> seen = new HashSet<>();
        for (String business : businesses) {
            if (!BUSINESS.matcher(business).matches()) {
                problems.add(AccountField.BUSINESSES.problem("“" + business
                        + "” is no business ID. It has letters, digits and hyphens, without urn:biz: in front."));
            } else if (!seen.add(business.toLowerCase(Locale.ROOT))) {
                problems.add(AccountField.BUSINESSES.problem("“" + business + "” is there twice. Remove one."));
            }
        }
        if (String.join(",", businesses).length() > LONGEST_LIST) {
            problems.add(AccountField.BUSINESSES.problem("These are too many. Connect another account for the rest."));
        }
    }
}
