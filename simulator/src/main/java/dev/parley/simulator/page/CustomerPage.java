package dev.parley.simulator.page;

import dev.parley.simulator.fault.FaultKind;
import dev.parley.simulator.html.Frame;
import dev.parley.simulator.html.Html;
import dev.parley.simulator.world.User;
import dev.parley.simulator.world.World;
import dev.parley.simulator.x.PlatformRules;
import dev.parley.simulator.x.XPlatform;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The whole page: who one is, what one writes, what happens, and the switches. */
final class CustomerPage {
    private final World world;
    private final XPlatform platform;
    private final Optional<User> actor;

    CustomerPage(World world, XPlatform platform, Optional<User> actor) {
        this.world = world;
        this.platform = platform;
        this.actor = actor;
    }

    Html whole(String problem) {
        Html page = new Frame("", "X, simulated")
                .liveColumns("", "You are the customer. The company answers from its contact centre.", problem)
                .add(identity());
        actor.ifPresent(user -> page.add(compose(user)).add(direct(user)));
        page.add("</div><div id=\"feed\" class=\"feed\" tabindex=\"-1\" data-as=\"{}\">", name());
        page.add(new Feed(world, actor).content());
        return page.add("</div><div class=\"side\">")
                .add(clock())
                .add(plan())
                .add(faults())
                .add(Frame.end());
    }

    private String name() {
        return actor.map(User::username).orElse("");
    }

    private Html hiddenActor() {
        return actor.map(Feed::as).orElseGet(Html::new);
    }

    private Html identity() {
        Html html = Html.of("<section class=\"card\"><h2>Who are you?</h2><form method=\"get\" action=\".\">"
                + "<label for=\"as\">Act as</label><select id=\"as\" name=\"as\">");
        world.users().list().stream()
                .filter(user -> !user.company())
                .forEach(user -> html.add(
                        "<option value=\"{}\"{}>{} (@{})</option>",
                        user.username(),
                        user.username().equals(name()) ? Html.of(" selected") : "",
                        user.name(),
                        user.username()));
        return html.add("</select><button class=\"plain\">Switch</button></form>"
                + "<details><summary>Somebody new</summary><form method=\"post\" action=\"page/users\">"
                + "<label for=\"username\">Username</label>"
                + "<input id=\"username\" name=\"username\" maxlength=\"16\" required autocomplete=\"off\">"
                + "<label for=\"name\">Name</label><input id=\"name\" name=\"name\" maxlength=\"50\" autocomplete=\"off\">"
                + "<button>Join</button></form></details></section>");
    }

    private Html compose(User user) {
        String company = companies().stream()
                .findFirst()
                .map(each -> "@" + each.username() + " ")
                .orElse("");
        return Html.of("<section class=\"card card--public\"><h2>Post to everyone</h2>"
                        + "<form method=\"post\" action=\"page/posts\">")
                .add(Feed.as(user))
                .add(
                        "<label for=\"text\">Your post</label>"
                                + "<textarea id=\"text\" name=\"text\" rows=\"4\" dir=\"auto\" required>{}</textarea>"
                                + "<button>Post</button></form></section>",
                        company);
    }

    private Html direct(User user) {
        Html html = Html.of("<section class=\"card card--private\"><h2>Write privately</h2>"
                        + "<form method=\"post\" action=\"page/messages\">")
                .add(Feed.as(user));
        html.add("<label for=\"to\">To</label><select id=\"to\" name=\"to\">");
        companies()
                .forEach(each -> html.add(
                        "<option value=\"{}\">{} (@{})</option>", each.username(), each.name(), each.username()));
        return html.add("</select><label for=\"dm\">Your message</label>"
                + "<textarea id=\"dm\" name=\"text\" rows=\"3\" dir=\"auto\" required></textarea>"
                + "<button class=\"violet\">Send message</button></form></section>");
    }

    private List<User> companies() {
        return world.users().list().stream().filter(User::company).toList();
    }

    private Html clock() {
        return Html.of(
                        "<section class=\"card\"><h2>Clock</h2><p>The platform's time is <strong>{}</strong></p>",
                        world.clock().instant().truncatedTo(ChronoUnit.SECONDS))
                .add("<form method=\"post\" action=\"page/clock\">")
                .add(hiddenActor())
                .add("<label for=\"minutes\">Move forward by</label><select id=\"minutes\" name=\"minutes\">"
                        + "<option value=\"15\">15 minutes</option><option value=\"60\">1 hour</option>"
                        + "<option value=\"1440\">1 day</option><option value=\"10080\">7 days</option></select>"
                        + "<button class=\"plain\">Move</button></form></section>");
    }

    private Html plan() {
        Html html = Html.of(
                        "<section class=\"card\"><h2>The company's plan</h2><form method=\"post\" action=\"page/plan\">")
                .add(hiddenActor())
                .add("<label for=\"plan\">Plan</label><select id=\"plan\" name=\"plan\">");
        for (PlatformRules.Plan plan : PlatformRules.Plan.values()) {
            html.add(
                    "<option value=\"{}\"{}>{}</option>",
                    plan,
                    plan == platform.rules().plan() ? Html.of(" selected") : "",
                    words(plan));
        }
        return html.add("</select><button class=\"plain\">Change</button></form></section>");
    }

    private Html faults() {
        Html html = Html.of("<section class=\"card\"><h2>Failures</h2>");
        platform.faults()
                .list()
                .forEach((fault, left) -> html.add(
                        "<p class=\"fault\">{} on {} ({})</p>",
                        words(fault.kind()),
                        fault.endpoint(),
                        left == 0 ? "until cleared" : left + " left"));
        html.add("<form method=\"post\" action=\"page/faults\">")
                .add(hiddenActor())
                .add("<label for=\"kind\">Kind</label><select id=\"kind\" name=\"kind\">");
        for (FaultKind kind : FaultKind.values()) {
            html.add("<option value=\"{}\">{}</option>", kind, words(kind));
        }
        return html.add("</select><label for=\"endpoint\">Calls</label>"
                + "<input id=\"endpoint\" name=\"endpoint\" value=\"*\" autocomplete=\"off\">"
                + "<label for=\"times\">How often (0 = until cleared)</label>"
                + "<input id=\"times\" name=\"times\" type=\"number\" min=\"0\" max=\"1000\" value=\"3\">"
                + "<div class=\"row\"><button class=\"plain\" name=\"action\" value=\"put\">Switch on</button>"
                + "<button class=\"plain\" name=\"action\" value=\"clear\">Clear all</button></div></form></section>");
    }

    private static String words(Enum<?> value) {
        String text = value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
