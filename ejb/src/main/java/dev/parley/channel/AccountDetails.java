package dev.parley.channel;

import dev.parley.connector.api.Platform;
import java.util.List;

/**
 * What an administrator sets on an account, but for its credentials (CH-7).
 *
 * @param baseUrl root of the platform's API; empty for feeds
 * @param dialect X only: {@code post} or {@code tweet}
 * @param plan X only: {@code self-serve} or {@code enterprise}
 * @param clientId OAuth 2 client identifier, at Meta the app's ID, or empty
 * @param apiVersion Meta only: version of the API, or empty for the adapter's own
 * @param businessId the WhatsApp business account, or the service provider at Apple
 * @param humanAgent Facebook only: whether Messenger's longer window for what a person writes was granted
 * @param readReceipts Messenger and WhatsApp only: whether customers see that what they wrote was read
 * @param businesses Apple only: the IDs of the businesses
 * @param mode a test account makes test channels only
 * @param standard whether new channels on the platform answer through it, unless another account is chosen
 */
public record AccountDetails(
        Platform platform,
        String name,
        String baseUrl,
        String dialect,
        String plan,
        String clientId,
        String apiVersion,
        String businessId,
        boolean humanAgent,
        boolean readReceipts,
        List<String> businesses,
        ChannelMode mode,
        boolean standard) {

    public AccountDetails {
        businesses = List.copyOf(businesses);
    }

    /** In production, and not the default account. */
    public AccountDetails(
            Platform platform,
            String name,
            String baseUrl,
            String dialect,
            String plan,
            String clientId,
            String apiVersion,
            String businessId,
            boolean humanAgent,
            boolean readReceipts,
            List<String> businesses) {
        this(
                platform,
                name,
                baseUrl,
                dialect,
                plan,
                clientId,
                apiVersion,
                businessId,
                humanAgent,
                readReceipts,
                businesses,
                ChannelMode.PRODUCTION,
                false);
    }

    /** The same in another mode, and the default account or not. */
    public AccountDetails in(ChannelMode itsMode, boolean isStandard) {
        return with(baseUrl, itsMode, isStandard);
    }

    private AccountDetails with(String address, ChannelMode itsMode, boolean isStandard) {
        return new AccountDetails(
                platform,
                name,
                address,
                dialect,
                plan,
                clientId,
                apiVersion,
                businessId,
                humanAgent,
                readReceipts,
                businesses,
                itsMode,
                isStandard);
    }

    /** What a new account begins with. */
    public static AccountDetails fresh(Platform platform) {
        boolean x = platform == Platform.X;
        return new AccountDetails(
                platform,
                "",
                usualAddress(platform),
                x ? "post" : "",
                x ? "self-serve" : "",
                "",
                "",
                "",
                false,
                true,
                List.of());
    }

    /** The same with the stored address, where the platform's form does not ask for one. */
    AccountDetails keeping(String stored) {
        return AccountField.of(platform).contains(AccountField.BASE_URL) ? this : with(stored, mode, standard);
    }

    private static String usualAddress(Platform platform) {
        return switch (platform) {
            case X -> "https://api.x.com";
            case FACEBOOK, WHATSAPP -> "https://graph.facebook.com";
            case APPLE_MESSAGES -> "https://mspgw.push.apple.com/v1";
            case RSS -> "";
        };
    }
}
