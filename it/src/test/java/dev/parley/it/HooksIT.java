package dev.parley.it;

import static dev.parley.it.support.Shopfront.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.harness.Waiting;
import dev.parley.it.support.Customers;
import dev.parley.it.support.HttpAgent;
import dev.parley.it.support.InShop;
import dev.parley.it.support.Platform;
import dev.parley.it.support.Shopfront;
import dev.parley.simulator.apple.AppleDemo;
import dev.parley.simulator.whatsapp.WaDemo;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What platforms and strangers push to the product's addresses. */
@ExtendWith(InShop.class)
class HooksIT {

    private static final Duration POLLS = Duration.ofSeconds(6);
    private static final int MANY = 1000;

    private final Shopfront shop;
    private final Platform platform;
    private final Customers customers;

    HooksIT(Shopfront shop) {
        this.shop = shop;
        this.platform = shop.platform;
        this.customers = new Customers(platform);
    }

    /** IN-2. */
    @Test
    void whatIsNotSignedForAKnownAccountIsRefused() {
        String facebook = account("FACEBOOK");
        assertThat(shop.push("/hooks/" + facebook, "{}", "sha256=00")).isEqualTo(401);
        assertThat(shop.push("/hooks/facebook/harbor-pine", "{}", "sha256=00")).isEqualTo(401);
        assertThat(shop.push("/hooks/" + account("WHATSAPP"), "{}", "")).isEqualTo(401);
        assertThat(shop.push("/hooks/1234", "{}", "sha256=00")).isEqualTo(404);
        assertThat(shop.push("/hooks/facebook/nobody", "{}", "sha256=00")).isEqualTo(404);
        customers.joinsApple("Mallory");
        for (String fault : List.of("WRONG_KEY", "WRONG_AUDIENCE", "STALE", "NO_TOKEN")) {
            platform.tell("PUT", "/apple/push", "fault", fault);
            assertThat(customers.writesOnApple("Mallory", "Not signed " + fault).getInt("pushed"))
                    .as(fault)
                    .isEqualTo(401);
            assertThat(shop.stored("Not signed " + fault)).isEmpty();
        }
    }

    /** IN-3. */
    @Test
    void whatIsDeliveredTwiceIsStoredOnce() {
        customers.joinsWhatsApp("Dora", "4915550200003");
        customers.joinsApple("Dov");
        platform.tell("PUT", "/whatsapp/push", "duplicate", true);
        platform.tell("PUT", "/facebook/push", "duplicate", true);
        platform.tell("PUT", "/apple/push", "fault", "DUPLICATE");
        customers.writesOnWhatsApp("Dora", "Twice by WhatsApp");
        customers.writesOnApple("Dov", "Twice by Apple");
        customers.writesOnMessenger("Dirk", "Twice by Messenger");
        platform.tell("PUT", "/whatsapp/push", "duplicate", false);
        platform.tell("PUT", "/facebook/push", "duplicate", false);
        for (String text : List.of("Twice by WhatsApp", "Twice by Apple", "Twice by Messenger")) {
            Waiting.until(text + " is stored", SOON, () -> shop.openWith(text).size() == 1);
        }
        Waiting.throughout(
                "all are there once",
                POLLS,
                () -> List.of("Twice by WhatsApp", "Twice by Apple", "Twice by Messenger").stream()
                        .allMatch(text -> shop.stored(text).size() == 1 && shop.interactionsWith(text) == 1));
    }

    /** CH-6. */
    @Test
    void pushesForASuspendedChannelWaitAndComeInOrder() {
        customers.joinsWhatsApp("Sven", "4915550200004");
        HttpAgent ada = HttpAgent.logIn(shop.node.uri(), "ada");
        String channel = "/app/channels/"
                + shop.database
                        .rows("select id from channel where platform = 'WHATSAPP'")
                        .get(0)
                        .get(0);
        change(ada, channel, "/suspension");
        List<String> texts = List.of("Waiting one", "Waiting two", "Waiting three");
        texts.forEach(text -> customers.writesOnWhatsApp("Sven", text));
        Waiting.throughout(
                "nothing comes",
                POLLS,
                () -> texts.stream().allMatch(text -> shop.stored(text).isEmpty()));
        change(ada, channel, "/activation");
        Waiting.until(
                "all have come",
                SOON,
                () -> texts.stream().allMatch(text -> shop.stored(text).size() == 1));
        assertThat(shop.database.rows("select text from post where text like 'Waiting%' order by id"))
                .containsExactlyElementsOf(texts.stream().map(List::of).toList());
    }

    private void change(HttpAgent ada, String channel, String what) {
        Element form = ada.page("/app/channels").selectFirst("form[action='" + channel + what + "']");
        ada.submit(Objects.requireNonNull(form), Map.of());
    }

    @Test
    @DisplayName("IN-2: an address is confirmed to nobody who does not know its verify token")
    void aWrongVerifyTokenIsRefused() {
        String question = "?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=";
        for (String account : List.of(account("FACEBOOK"), account("WHATSAPP"), "1234")) {
            assertThat(shop.node.status("/hooks/" + account + question + "guessed"))
                    .isEqualTo(403);
            assertThat(shop.node.status("/hooks/" + account + question)).isEqualTo(403);
            assertThat(shop.node.status("/hooks/" + account)).isEqualTo(403);
        }
    }

    @Test
    @DisplayName("IN-2: what is signed but concerns a number that is not ours is kept as it came and makes no post")
    void aNumberThatIsNotOursMakesNoPost() {
        String push = messages("999000111222333", List.of("For somebody else"));
        assertThat(signed(push)).isEqualTo(200);
        Waiting.until(
                "it is read",
                SOON,
                () -> shop.database.number("select count(*) from raw_payload where body like '%For somebody else%'"
                                + " and state <> 'RECEIVED'")
                        == 1);
        assertThat(shop.stored("For somebody else")).isEmpty();
    }

    @Test
    @DisplayName("IN-3: a thousand messages in one push are stored once each, also when the push is replayed")
    void aThousandMessagesInOnePushAreStoredOnce() {
        List<String> texts =
                IntStream.range(0, MANY).mapToObj(n -> "one of many, " + n).toList();
        String push = messages(WaDemo.NUMBER, texts);
        assertThat(signed(push)).isEqualTo(200);
        Waiting.until("all are stored", Duration.ofSeconds(120), () -> many() == MANY);
        assertThat(signed(push)).as("the same bytes with the same signature").isEqualTo(200);
        Waiting.throughout("nothing is doubled", POLLS, () -> many() == MANY);
        assertThat(shop.interactionsWith(texts.get(0))).isEqualTo(1);
        assertThat(shop.database
                        .rows("select text from post where text like 'one of many, %' order by written_at, id")
                        .get(MANY - 1))
                .containsExactly("one of many, " + (MANY - 1));
    }

    @Test
    @DisplayName("IN-2: a push that is too large is refused before it is read")
    void aPushThatIsTooLargeIsRefused() {
        String push = messages(WaDemo.NUMBER, List.of("x".repeat(9 * 1024 * 1024)));
        assertThat(signed(push)).isEqualTo(413);
    }

    @Test
    @DisplayName("IN-2: what Apple pushes in a form that cannot be read, or for nobody here, is answered so and kept")
    void whatApplePushesInVainIsAnsweredSo() {
        assertThat(byApple("1f", AppleDemo.BUSINESS, "{no json")).isEqualTo(400);
        String letter = """
                {"v":1,"id":"%s","type":"text","sourceId":"urn:mbid:v","destinationId":"%s","body":"To %s","locale":"en"}""";
        assertThat(byApple("2f", "nobody", letter.formatted("2f", "nobody", "nobody")))
                .isEqualTo(404);
        assertThat(byApple("3f", AppleDemo.BUSINESS, letter.formatted("another", AppleDemo.BUSINESS, "others")))
                .isEqualTo(400);
        assertThat(byApple("4f", AppleDemo.BUSINESS, letter.formatted("4f", AppleDemo.BUSINESS, "us")))
                .isEqualTo(200);
        Waiting.until(
                "what is for us is stored", SOON, () -> shop.stored("To us").size() == 1);
        assertThat(shop.stored("To nobody")).isEmpty();
        assertThat(shop.database.number(
                        "select count(*) from raw_payload where body like '%no json%' or body like '%To nobody%'"))
                .as("kept")
                .isEqualTo(2);
    }

    private int byApple(String id, String destination, String body) {
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        String claims = "{\"aud\":\"" + AppleDemo.PROVIDER + "\",\"iat\":"
                + Instant.now().getEpochSecond() + "}";
        String token = encoder.encodeToString("{\"alg\":\"HS256\"}".getBytes(StandardCharsets.UTF_8)) + "."
                + encoder.encodeToString(claims.getBytes(StandardCharsets.UTF_8));
        String signature = encoder.encodeToString(hmac(Base64.getDecoder().decode(AppleDemo.SECRET), token));
        return shop.push(
                "/hooks/apple-messages/harbor-pine/message",
                body,
                Map.of("Authorization", "Bearer " + token + "." + signature, "id", id, "destination-id", destination));
    }

    private long many() {
        return shop.database.number("select count(*) from post where text like 'one of many, %'");
    }

    /** Messages of one person, a second apart, as WhatsApp pushes them: each in an entry of its own. */
    private static String messages(String number, List<String> texts) {
        long first = Instant.now().getEpochSecond() - texts.size();
        return IntStream.range(0, texts.size())
                .mapToObj(n -> """
                        {"id":"%s","changes":[{"field":"messages","value":{"messaging_product":"whatsapp",\
                        "metadata":{"display_phone_number":"49305550100","phone_number_id":"%s"},\
                        "contacts":[{"profile":{"name":"Manifold"},"wa_id":"4915550400001"}],\
                        "messages":[{"from":"4915550400001","id":"wamid.MANY%s%d","timestamp":"%d","type":"text",\
                        "text":{"body":"%s"}}]}}]}""".formatted(WaDemo.ACCOUNT, number, number, n, first + n, texts.get(n)))
                .collect(Collectors.joining(",", "{\"object\":\"whatsapp_business_account\",\"entry\":[", "]}"));
    }

    /** Pushes it with the signature that the app's secret makes. */
    private int signed(String body) {
        byte[] signature = hmac(WaDemo.APP_SECRET.getBytes(StandardCharsets.UTF_8), body);
        return shop.push(
                "/hooks/" + account("WHATSAPP"),
                body,
                "sha256=" + HexFormat.of().formatHex(signature));
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String account(String name) {
        return shop.database
                .rows("select id from account where platform = ?", name)
                .get(0)
                .get(0);
    }
}
