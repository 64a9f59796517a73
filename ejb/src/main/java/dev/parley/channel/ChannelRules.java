package dev.parley.channel;

import dev.parley.connector.api.Platform;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What an X channel must fulfil to be saved (CH-2, CH-6, RT-1). A refusal says how to mend it. */
public final class ChannelRules {

    public static final int LONGEST_NAME = 120;
    public static final int LONGEST_DESCRIPTION = 1000;
    public static final int LONGEST_TERM = 120;
    public static final int MOST_PRIORITY = 100;

    private static final int LONGEST_LANGUAGES = 400;
    private static final int LONGEST_ADDRESSES = 1000;
    private static final Pattern HANDLE = Pattern.compile("[A-Za-z0-9_]{1,15}");
    private static final Pattern SEARCHABLE = Pattern.compile(".*[\\p{L}\\p{N}\\p{So}].*");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    private static final Pattern ADDRESS = Pattern.compile(
            "[A-Za-z0-9._%+'-]+@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9-]+)*\\.[A-Za-z]{2,}");

    private final ChannelDetails details;
    private final Surroundings around;
    private final List<FieldProblem> problems = new ArrayList<>();

    private ChannelRules(ChannelDetails details, Surroundings around) {
        this.details = details;
        this.around = around;
    }

    /** An account, as far as the rules ask: an empty handle means that it has not been checked yet. */
    public record AccountFacts(Platform platform, String handle) {}

    /**
     * What is there beside the channel.
     *
     * @param accounts by ID
     * @param acdOn whether a workgroup's ACD queue is on, by its ID
     * @param nameTaken whether another channel has the name
     */
    public record Surroundings(Map<Long, AccountFacts> accounts, Map<Long, Boolean> acdOn, boolean nameTaken) {}

    /** Everything that has to be mended, in the order of the form; empty when the channel can be saved. */
    public static List<FieldProblem> problems(ChannelDetails details, Surroundings around) {
        ChannelRules rules = new ChannelRules(details, around);
        rules.checkName();
        rules.checkAccounts();
        rules.checkReplyHandles();
        rules.checkTerms();
        rules.checkMessageTypes();
        rules.checkWorkgroups();
        rules.checkPace();
        rules.checkAddresses();
        return List.copyOf(rules.problems);
    }

    private void refuse(ChannelField field, String words) {
        problems.add(field.problem(words));
    }

    private void checkName() {
        if (details.name().isBlank()) {
            refuse(ChannelField.NAME, "Give the channel a name. Agents see it above every conversation.");
        } else if (details.name().length() > LONGEST_NAME) {
            refuse(ChannelField.NAME, tooLong(details.name().length(), LONGEST_NAME));
        } else if (around.nameTaken()) {
            refuse(ChannelField.NAME, "Another channel has this name. Choose a different one.");
        }
        if (details.description().length() > LONGEST_DESCRIPTION) {
            refuse(ChannelField.DESCRIPTION, tooLong(details.description().length(), LONGEST_DESCRIPTION));
        }
    }

    private static String tooLong(int length, int most) {
        return "At most " + most + " characters; this has " + length + ".";
    }

    private void checkAccounts() {
        checkAccount(ChannelField.ACCOUNT, details.accountId());
        checkAccount(ChannelField.OUTBOUND_ACCOUNT, details.outboundAccountId());
    }

    private void checkAccount(ChannelField field, long id) {
        AccountFacts account = around.accounts().get(id);
        if (account == null) {
            refuse(field, "Choose an account. Where there is none, connect one on the accounts page first.");
        } else if (account.platform() != Platform.X) {
            refuse(field, "This account is on " + account.platform().label() + ". Choose one on X.");
        }
    }

    private void checkReplyHandles() {
        ChannelField field = ChannelField.REPLY_HANDLES;
        AccountFacts account = around.accounts().get(details.outboundAccountId());
        String connected = account == null ? "" : account.handle();
        checkHandles(field, details.replyHandles());
        for (String handle : details.replyHandles()) {
            if (connected.isEmpty()) {
                refuse(
                        field,
                        "The outbound account has not been checked yet, so its handle is not known."
                                + " Check it on the accounts page first.");
                return;
            }
            if (!handle.equalsIgnoreCase(connected)) {
                refuse(
                        field,
                        "Replies go out as @" + connected + ". Remove @" + handle
                                + ", or choose the account of that handle as the outbound account.");
            }
        }
    }

    private void checkTerms() {
        checkHandles(ChannelField.HANDLES, details.handles());
        checkPhrases(ChannelField.KEYWORDS, details.keywords());
        checkPhrases(ChannelField.EXCLUSIONS, details.exclusions());
        if (details.handles().isEmpty() && details.keywords().isEmpty()) {
            refuse(ChannelField.HANDLES, "Give at least one handle or one keyword to watch.");
        }
        Set<String> wanted = lowered(details.keywords());
        details.exclusions().stream()
                .filter(exclusion -> wanted.contains(lower(exclusion)))
                .forEach(exclusion -> refuse(
                        ChannelField.EXCLUSIONS,
                        "“" + exclusion
                                + "” is also a keyword, so it would find nothing. Remove it from one of the two."));
        checkLanguages();
    }

    private void checkHandles(ChannelField field, List<String> handles) {
        handles.stream()
                .filter(handle -> !HANDLE.matcher(handle).matches())
                .forEach(handle -> refuse(
                        field,
                        "“" + handle
                                + "” cannot be a handle on X. A handle has 1 to 15 letters, digits and underscores."));
        checkOnce(field, handles);
    }

    private void checkPhrases(ChannelField field, List<String> phrases) {
        for (String phrase : phrases) {
            if (phrase.length() > LONGEST_TERM) {
                refuse(
                        field,
                        "“" + phrase.substring(0, 20) + "…” is too long. " + tooLong(phrase.length(), LONGEST_TERM));
            } else if (!SEARCHABLE.matcher(phrase).matches()) {
                refuse(field, "“" + phrase + "” has no letter or digit, so X cannot search for it. Remove it.");
            }
        }
        checkOnce(field, phrases);
    }

    private void checkOnce(ChannelField field, List<String> terms) {
        Set<String> seen = new HashSet<>();
        Set<String> told = new HashSet<>();
        for (String term : terms) {
            if (!seen.add(lower(term)) && told.add(lower(term))) {
                refuse(field, "“" + term + "” is there twice; capital and small letters are the same. Remove one.");
            }
        }
    }

    private void checkLanguages() {
        details.languages().stream()
                .filter(language -> !LANGUAGE.matcher(language).matches())
                .forEach(language -> refuse(
                        ChannelField.LANGUAGES,
                        "“" + language + "” is no language code. Give codes such as en or de."));
        if (String.join(",", details.languages()).length() > LONGEST_LANGUAGES) {
            refuse(ChannelField.LANGUAGES, "These are too many. Leave the field empty to read any language.");
        }
    }

    private void checkMessageTypes() {
        if (!details.publicOn() && !details.privateOn()) {
            refuse(
                    ChannelField.MESSAGE_TYPES,
                    "Choose public, private or both. To take in nothing, suspend the channel.");
        }
    }

    private void checkWorkgroups() {
        checkWorkgroup(ChannelField.CONVERSATION_WORKGROUP, details.conversationWorkgroupId());
        checkWorkgroup(ChannelField.MESSAGE_WORKGROUP, details.messageWorkgroupId());
    }

    private void checkWorkgroup(ChannelField field, long id) {
        Boolean on = around.acdOn().get(id);
        if (on == null) {
            refuse(field, "Choose a workgroup.");
        } else if (!on) {
            refuse(
                    field,
                    "The ACD queue of this workgroup is off, so nothing would reach an agent."
                            + " Choose another one or switch its queue on.");
        }
    }

    private void checkPace() {
        checkRange(ChannelField.POLL_INTERVAL, details.pollIntervalMillis(), 1000, 3_600_000, " ms", "5,000 ms");
        checkRange(ChannelField.POST_LIMIT, details.postLimit(), 10, 1000, " posts", "100 posts");
        checkRange(ChannelField.RPC_CACHE, details.rpcCacheSeconds(), 0, 3600, " s", "90 s");
        checkRange(ChannelField.PRIORITY, details.priority(), 0, MOST_PRIORITY, "", "0");
        Integer grouping = details.groupingSeconds();
        if (grouping != null) {
            checkRange(ChannelField.GROUPING, grouping, 10, 3600, " s", "off: leave the field empty");
        }
    }

    private void checkRange(ChannelField field, int value, int least, int most, String unit, String otherwise) {
        if (value < least || value > most) {
            String bound = value < least ? "At least " + number(least) : "At most " + number(most);
            refuse(field, bound + unit + ". The default is " + otherwise + ".");
        }
    }

    private static String number(int value) {
        return String.format(Locale.ENGLISH, "%,d", value);
    }

    private void checkAddresses() {
        details.notifyAddresses().stream()
                .filter(address -> !ADDRESS.matcher(address).matches())
                .forEach(address -> refuse(
                        ChannelField.NOTIFY_ADDRESSES,
                        "“" + address + "” is no mail address. Give one such as care@example.com, one per line."));
        if (String.join(",", details.notifyAddresses()).length() > LONGEST_ADDRESSES) {
            refuse(ChannelField.NOTIFY_ADDRESSES, "These are too many. Use the address of a mailing list.");
        }
    }

    private static Set<String> lowered(List<String> terms) {
        Set<String> low = new HashSet<>();
        terms.forEach(term -> low.add(lower(term)));
        return low;
    }

    private static String lower(String term) {
        return term.toLowerCase(Locale.ROOT);
    }
}
