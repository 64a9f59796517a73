package dev.parley.simulator.facebook;

import dev.parley.simulator.graph.GraphAccess.App;
import dev.parley.simulator.graph.GraphToken;
import dev.parley.simulator.graph.GraphToken.Kind;
import java.util.List;
import java.util.Optional;

/** The shop "Harbor &amp; Pine" on Facebook. The credentials are fixed and public; they open nothing but this simulator. */
public final class FacebookDemo {
    public static final String APP_ID = "900000000000001";
    public static final String APP_SECRET = "demo-facebook-app-secret";
    public static final String VERIFY_TOKEN = "demo-facebook-verify-token";
    public static final String USER_ID = "10000000000000001";
    public static final String USER_TOKEN = "demo-facebook-user-token";
    public static final String PAGE_ID = "200000000000001";
    public static final String PAGE_TOKEN = "demo-facebook-page-token";
    public static final String OUTLET_ID = "200000000000002";
    public static final String OUTLET_TOKEN = "demo-facebook-page-token-outlet";

    private FacebookDemo() {}

    /** The app, its user and two pages, with tokens that do not expire. */
    public static void seedShop(FacebookPlatform platform) {
        platform.access().add(new App(APP_ID, APP_SECRET, "Parley demo"));
        platform.world().addUser(USER_ID, "Robin Harbor");
        token(platform, USER_TOKEN, Kind.USER, USER_ID);
        page(platform, new FacebookPage(PAGE_ID, "Harbor & Pine", "harborpine", List.of(USER_ID)), PAGE_TOKEN);
        page(
                platform,
                new FacebookPage(OUTLET_ID, "Harbor & Pine Outlet", "harborpineoutlet", List.of(USER_ID)),
                OUTLET_TOKEN);
    }

    private static void page(FacebookPlatform platform, FacebookPage page, String token) {
        platform.world().add(page);
        token(platform, token, Kind.PAGE, page.id());
    }

    private static void token(FacebookPlatform platform, String value, Kind kind, String owner) {
        platform.access().add(new GraphToken(value, kind, owner, APP_ID, Rights.ALL_SCOPES, Optional.empty(), 0));
    }

    /** A few things that happened before the demonstration begins. */
    public static void seedStory(FacebookPlatform platform) {
        FacebookWorld world = platform.world();
        FacebookPage page = world.page(PAGE_ID).orElseThrow();
        Happenings happenings = platform.happenings();
        Item news = happenings.post(
                page,
                page.person(),
                "The oak tables are back, in two sizes. First come, first seated.",
                Optional.empty());
        Item question = happenings.comment(
                news, world.person(page, "Mila Okafor"), "Is the small one also there in ash?", Optional.empty());
        happenings.comment(question, page.person(), "In ash from next week on, Mila.", Optional.empty());
        happenings.comment(
                news, world.person(page, "Gus Grumbach"), "Mine came with three legs. Three.", Optional.empty());
        happenings.post(
                page,
                world.person(page, "Lucía Mar"),
                "Whoever carried my sofa up five floors: thank you! 🛋️",
                Optional.empty());
        happenings.send(
                world.conversation(page, world.person(page, "Ana Builder")),
                false,
                "Hello, can I change the address of my order from yesterday?",
                Happenings.Extras.NONE);
    }
}
