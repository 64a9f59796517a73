package dev.parley.channel;

import dev.parley.connector.api.AccountAccess.Credential;
import dev.parley.connector.api.Platform;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What an account on Facebook or WhatsApp needs: the app at Meta, a token, and what signs and confirms pushes. */
final class MetaAccountRules {

    private static final Pattern NUMBER = Pattern.compile("\\d{5,25}");
    private static final Pattern VERSION = Pattern.compile("v\\d{1,3}\\.\\d{1,2}");

    private MetaAccountRules() {}

    static List<FieldProblem> problems(AccountDetails details, Set<Credential> all) {
        List<FieldProblem> problems = new ArrayList<>();
        checkNumber(AccountField.APP_ID, details.clientId(), "the app's dashboard at Meta", problems);
        if (details.platform() == Platform.WHATSAPP) {
            checkNumber(AccountField.BUSINESS_ACCOUNT, details.businessId(), "Meta's business settings", problems);
        }
        String version = details.apiVersion();
        if (!version.isEmpty() && !VERSION.matcher(version).matches()) {
            problems.add(AccountField.API_VERSION.problem(
                    "Give a version such as v25.0, or leave the field empty for the usual one."));
        }
        for (Credential credential : AccountField.credentialsOf(details.platform())) {
            boolean byLogIn = details.platform() == Platform.FACEBOOK && credential == Credential.USER_TOKEN;
            if (!all.contains(credential) && !byLogIn) {
                problems.add(AccountField.problem(details.platform(), credential, missing(details, credential)));
            }
        }
        return problems;
    }

    private static void checkNumber(AccountField field, String text, String where, List<FieldProblem> problems) {
        if (!NUMBER.matcher(text).matches()) {
            problems.add(field.problem((text.isBlank() ? "Enter the " : "This is not the ") + field.label()
                    + ": it has digits only, and " + where + " shows it."));
        }
    }

    private static String missing(AccountDetails details, Credential credential) {
        return switch (credential) {
            case APP_SECRET -> "Enter the app's secret: with it we know that a push comes from Meta.";
            case VERIFY_TOKEN ->
                "Make up a text and enter it here and at Meta: Meta repeats it when it first calls us.";
            default ->
                details.platform() == Platform.WHATSAPP
                        ? "Enter the token of a system user who may manage the business account."
                        : "Enter the access token of a user who administers the pages.";
        };
    }
}
