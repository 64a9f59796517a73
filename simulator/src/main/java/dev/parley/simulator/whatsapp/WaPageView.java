package dev.parley.simulator.whatsapp;

import dev.parley.simulator.html.Frame;
import dev.parley.simulator.html.Html;
import dev.parley.simulator.json.JsonText;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the page of a customer at WhatsApp shows. */
final class WaPageView {
    private static final int SHOWN = 50;
    private final WaWorld world;
    private final Optional<WaUser> actor;

    WaPageView(WaWorld world, Optional<WaUser> actor) {
        this.world = world;
        this.actor = actor;
    }

    Html whole(String problem) {
        Html page = new Frame("../", "WhatsApp, simulated")
                .liveColumns("customers/whatsapp", "You are the customer.", problem)
                .add(identity());
        actor.ifPresent(user -> page.add(compose(user)));
        page.add(
                "</div><div id=\"feed\" class=\"feed\" tabindex=\"-1\" data-url=\"whatsapp/feed?as=\" data-as=\"{}\">",
                actor.map(WaUser::key).orElse(""));
        return page.add(conversation()).add(Frame.end());
    }

    private Html identity() {
        Html html = Html.of("<section class=\"card\"><h2>Who are you?</h2><form method=\"get\" action=\"whatsapp\">"
                + "<label for=\"as\">Act as</label><select id=\"as\" name=\"as\">");
        for (WaUser each : world.users()) {
            boolean chosen = actor.filter(each::equals).isPresent();
            html.add(
                    "<option value=\"{}\"{}>{}{}</option>",
                    each.key(),
                    chosen ? Html.of(" selected") : "",
                    each.name(),
                    each.silent() ? " (silent)" : "");
        }
        return html.add("</select><button class=\"plain\">Switch</button></form></section>");
    }

    private Html compose(WaUser user) {
        Html html = Html.of("<section class=\"card card--private\"><h2>Write</h2>")
                .add("<form method=\"post\" action=\"whatsapp/actions\">")
                .add(hidden(user))
                .add("<label for=\"to\">To</label><select id=\"to\" name=\"to\">");
        world.numbers().stream()
                .filter(WaNumber::registered)
                .forEach(each -> html.add("<option value=\"{}\">+{}</option>", each.id(), each.digits()));
        html.add("</select><label for=\"text\">Your message</label>"
                + "<textarea id=\"text\" name=\"text\" rows=\"3\" dir=\"auto\"></textarea><div class=\"row\">"
                + "<button class=\"violet\" name=\"action\" value=\"write\">Send</button>");
        String[][] others = {
            {"attach", "Send as a file"},
            {"locate", "Send a place"},
            {"card", "Send a contact"},
            {"read", "Read all"},
            {"silent", "Go silent"},
            {"awake", "Come back"},
            {"call", "Call"},
            {"stopMarketing", "Stop marketing"},
            {"resumeMarketing", "Allow marketing"}
        };
        for (String[] each : others) {
            html.add("<button class=\"plain\" name=\"action\" value=\"{}\">{}</button>", each[0], each[1]);
        }
        return html.add("</div></form></section>");
    }

    private static Html hidden(WaUser user) {
        return Html.of("<input type=\"hidden\" name=\"from\" value=\"{}\">", user.key());
    }

    /** The actor's messages, newest first. */
    Html conversation() {
        Html html = Html.of("<section class=\"private\" aria-labelledby=\"talk\"><h2 id=\"talk\">Conversation</h2>");
        List<WaMessage> mine = new ArrayList<>(world.messages().stream()
                .filter(each ->
                        actor.filter(user -> user.key().equals(each.user())).isPresent())
                .toList());
        Collections.reverse(mine);
        if (mine.isEmpty()) {
            html.add("<p class=\"empty\">No messages yet.</p>");
        }
        mine.stream().limit(SHOWN).forEach(each -> html.add(message(each)));
        return html.add("</section>");
    }

    private Html message(WaMessage message) {
        Html html = Html.of("<article class=\"message{}\">", message.fromUser() ? " message--own" : "");
        html.add(
                "<p class=\"head\"><strong>{}</strong> <span class=\"quiet\">{} {}</span></p>",
                message.fromUser() ? "You" : "The company",
                message.type(),
                String.join(", ", message.states()));
        html.add("<p class=\"text\" dir=\"auto\">{}</p>", message.shown());
        if (!message.fromUser()) {
            html.add(actions(message));
        }
        return html.add("</article>");
    }

    private Html actions(WaMessage message) {
        Html html = Html.of("<form method=\"post\" action=\"whatsapp/actions\">");
        html.add("<input type=\"hidden\" name=\"from\" value=\"{}\">", message.user());
        html.add("<input type=\"hidden\" name=\"to\" value=\"{}\">", message.number());
        html.add("<input type=\"hidden\" name=\"message\" value=\"{}\">", message.id());
        Map<String, JsonObject> choices =
                WaChoices.of(JsonText.child(message.body(), "interactive").orElse(JsonObject.EMPTY_JSON_OBJECT));
        if (choices.isEmpty()) {
            return html.add("<input type=\"hidden\" name=\"text\" value=\"👍\"><div class=\"row\">"
                    + "<button class=\"plain\" name=\"action\" value=\"react\">👍</button></div></form>");
        }
        html.add("<input type=\"hidden\" name=\"action\" value=\"choose\"><div class=\"row\">");
        choices.forEach((id, choice) -> html.add(
                "<button class=\"plain\" name=\"choice\" value=\"{}\">{}</button>",
                id,
                JsonText.text(choice, "title", id)));
        return html.add("</div></form>");
    }
}
