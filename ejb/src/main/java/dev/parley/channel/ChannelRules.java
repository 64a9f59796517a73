package dev.parley.channel;

import dev.parley.connector.api.Platform;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a channel must fulfil to be saved (CH-1 to CH-6, RT-1): here what holds on every platform, then what its own
 * rules say. A refusal says how to mend it.
 */
public final class ChannelRules {

    public static final int LONGEST_NAME = 120;
    public static final int LONGEST_DESCRIPTION = 1000;
    public static final int LONGEST_TERM = 120;
    public static final int MOST_PRIORITY = 100;

    private static final int LONGEST_ADDRESSES = 1000;
    private static final Pattern ADDRESS = Pattern.compile(
            "[A-Za-z0-9._%+'-]+@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9-]+)*\\.[A-Za-z]{2,}");

    private final ChannelFindings findings;
    private final ChannelDetails details;
    private final Surroundings around;
    private final ChannelShape shape;

    private ChannelRules(ChannelFindings findings) {
        this.findings = findings;
        this.details = findings.details();
        this.around = findings.around();
        this.shape = ChannelShape.of(around.platform());
    }

    /** An account, as far as the rules ask: an empty handle means that it has not been checked yet. */
    public record AccountFacts(Platform platform, String handle, boolean test) {

        /** An account in production. */
        public AccountFacts(Platform platform, String handle) {
            this(platform, handle, false);
        }
    }

    /**
     * What is there beside the channel.
     *
     * @param platform the one that the channel is on, and stays on
     * @param accounts by ID
     * @param acdOn whether a workgroup's ACD queue is on, by its ID
     * @param nameTaken whether another channel has the name
     * @param blocked keywords that the flood guard keeps out of the channel at this time
     * @param missingLicence what the channel lacks to go into production; empty where it lacks none or is there already
     */
    public record Surroundings(
            Platform platform,
            Map<Long, AccountFacts> accounts,
            Map<Long, Boolean> acdOn,
            boolean nameTaken,
            SourceFacts sources,
            List<BlockedKeyword> blocked,
            String missingLicence) {

        /** With every licence. */
        public Surroundings(
                Platform platform,
                Map<Long, AccountFacts> accounts,
                Map<Long, Boolean> acdOn,
                boolean nameTaken,
                SourceFacts sources,
                List<BlockedKeyword> blocked) {
            this(platform, accounts, acdOn, nameTaken, sources, blocked, "");
        }
    }

    /** Everything that has to be mended, in the order of the form; empty when the channel can be saved. */
    public static List<FieldProblem> problems(ChannelDetails details, Surroundings around) {
        ChannelFindings findings = new ChannelFindings(details, around);
        ChannelRules rules = new ChannelRules(findings);
        rules.checkName();
        rules.checkMode();
        rules.checkAccounts();
        ofPlatform(around.platform()).accept(findings);
        rules.checkMessageTypes();
        rules.checkWorkgroups();
        rules.checkPace();
        rules.checkAddresses();
        return findings.problems();
    }

    private static Consumer<ChannelFindings> ofPlatform(Platform platform) {
        return switch (platform) {
            case X -> XChannelRules::check;
            case FACEBOOK -> SourceRules::checkPages;
            case WHATSAPP -> SourceRules::checkNumber;
            case APPLE_MESSAGES -> SourceRules::checkBusinesses;
            case RSS -> FeedChannelRules::check;
        };
    }

    private void checkName() {
        if (details.name().isBlank()) {
            findings.refuse(ChannelField.NAME, "Give the channel a name. Agents see it above every conversation.");
        } else if (details.name().length() > LONGEST_NAME) {
            findings.refuse(
                    ChannelField.NAME, ChannelFindings.tooLong(details.name().length(), LONGEST_NAME));
        } else if (around.nameTaken()) {
            findings.refuse(ChannelField.NAME, "Another channel has this name. Choose a different one.");
        }
        if (details.description().length() > LONGEST_DESCRIPTION) {
            findings.refuse(
                    ChannelField.DESCRIPTION,
                    ChannelFindings.tooLong(details.description().length(), LONGEST_DESCRIPTION));
        }
    }

    private void checkMode() {
        if (details.mode() != ChannelMode.PRODUCTION) {
            return;
        }
        boolean test = Stream.of(details.accountId(), details.outboundAccountId())
                .flatMap(id -> Stream.ofNullable(around.accounts().get(id)))
                .anyMatch(AccountFacts::test);
        if (test) {
            findings.refuse(
                    ChannelField.MODE,
                    "Its account is for tests, so this is a test channel. Choose test, or another account.");
        }
        if (!around.missingLicence().isEmpty()) {
            findings.refuse(
                    ChannelField.MODE,
                    "Production needs the licence " + around.missingLicence()
                            + ", which is missing or has ended. Load a licence file first, or choose test.");
        }
    }

    private void checkAccounts() {
        checkAccount(ChannelField.ACCOUNT, details.accountId());
        if (shape.searched()) {
            checkAccount(ChannelField.OUTBOUND_ACCOUNT, details.outboundAccountId());
        }
    }

    private void checkAccount(ChannelField field, long id) {
        AccountFacts account = around.accounts().get(id);
        if (account == null) {
            findings.refuse(field, "Choose an account. Where there is none, connect one on the accounts page first.");
        } else if (account.platform() != around.platform()) {
            findings.refuse(
                    field,
                    "This account is on " + account.platform().label() + ". Choose one on "
                            + around.platform().label() + ".");
        }
    }

    private void checkMessageTypes() {
        if (!details.publicOn() && !details.privateOn()) {
            findings.refuse(
                    ChannelField.MESSAGE_TYPES,
                    "Choose public, private or both. To take in nothing, suspend the channel.");
        }
    }

    private void checkWorkgroups() {
        if (shape.publicly()) {
            checkWorkgroup(ChannelField.CONVERSATION_WORKGROUP, details.conversationWorkgroupId());
        }
        if (shape.privately()) {
            checkWorkgroup(ChannelField.MESSAGE_WORKGROUP, details.messageWorkgroupId());
        }
    }

    private void checkWorkgroup(ChannelField field, long id) {
        Boolean on = around.acdOn().get(id);
        if (on == null) {
            findings.refuse(field, "Choose a workgroup.");
        } else if (!on) {
            findings.refuse(
                    field,
                    "The ACD queue of this workgroup is off, so nothing would reach an agent."
                            + " Choose another one or switch its queue on.");
        }
    }

    private void checkPace() {
        if (shape.polled()) {
            findings.checkRange(
                    ChannelField.POLL_INTERVAL, details.pollIntervalMillis(), 1000, 3_600_000, " ms", "5,000 ms");
            findings.checkRange(ChannelField.POST_LIMIT, details.postLimit(), 10, 1000, " posts", "100 posts");
        }
        if (shape.answered()) {
            findings.checkRange(ChannelField.RPC_CACHE, details.rpcCacheSeconds(), 0, 3600, " s", "90 s");
        }
        findings.checkRange(ChannelField.PRIORITY, details.priority(), 0, MOST_PRIORITY, "", "0");
    }

    private void checkAddresses() {
        details.notifyAddresses().stream()
                .filter(address -> !ADDRESS.matcher(address).matches())
                .forEach(address -> findings.refuse(
                        ChannelField.NOTIFY_ADDRESSES,
                        "“" + address + "” is no mail address. Give one such as care@example.com, one per line."));
        if (String.join(",", details.notifyAddresses()).length() > LONGEST_ADDRESSES) {
            findings.refuse(ChannelField.NOTIFY_ADDRESSES, "These are too many. Use the address of a mailing list.");
        }
    }
}
