package dev.parley.simulator.apple;

import dev.parley.simulator.html.Frame;
import dev.parley.simulator.html.Html;
import dev.parley.simulator.json.JsonText;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the page of a customer at Apple shows. */
final class ApplePageView {
    private static final int SHOWN = 50;
    private final AppleWorld world;
    private final Optional<AppleCustomer> actor;
    private final String endpoint;

    ApplePageView(AppleWorld world, Optional<AppleCustomer> actor, String endpoint) {
        this.world = world;
        this.actor = actor;
        this.endpoint = endpoint;
    }

    Html whole(String problem) {
        Html page = new Frame("../", "Apple Messages, simulated")
                .liveColumns("customers/apple", "You are the customer.", problem)
                .add(identity());
        actor.ifPresent(customer -> page.add(compose(customer)));
        page.add(
                "</div><div id=\"feed\" class=\"feed\" tabindex=\"-1\" data-url=\"apple/feed?as=\" data-as=\"{}\">",
                actor.map(AppleCustomer::id).orElse(""));
        return page.add(conversation()).add(Frame.end());
    }

    private Html identity() {
        Html html = Html.of("<section class=\"card\"><h2>Who are you?</h2><form method=\"get\" action=\"apple\">"
                + "<label for=\"as\">Act as</label><select id=\"as\" name=\"as\">");
        for (AppleCustomer each : world.customers()) {
            boolean chosen = actor.filter(each::equals).isPresent();
            html.add("<option value=\"{}\"{}>{}</option>", each.id(), chosen ? Html.of(" selected") : "", each.name());
        }
        return html.add("</select><button class=\"plain\">Switch</button></form>")
                .add(
                        "<p class=\"quiet\">Messages are pushed to {}</p></section>",
                        endpoint.isEmpty() ? "nobody yet" : endpoint);
    }

    private Html compose(AppleCustomer customer) {
        return Html.of("<section class=\"card card--private\"><h2>Write</h2>")
                .add("<form method=\"post\" action=\"apple/actions\">")
                .add(hidden(customer))
                .add(businesses())
                .add("<label for=\"text\">Your message</label>"
                        + "<textarea id=\"text\" name=\"text\" rows=\"3\" dir=\"auto\"></textarea><div class=\"row\">"
                        + "<button class=\"violet\" name=\"action\" value=\"write\">Send</button>"
                        + "<button class=\"plain\" name=\"action\" value=\"attach\">Send as a file</button>"
                        + "<button class=\"plain\" name=\"action\" value=\"type\">Just type</button>"
                        + "<button class=\"danger\" name=\"action\" value=\"leave\">Leave</button>"
                        + "</div></form></section>");
    }

    private Html businesses() {
        Html html = Html.of("<label for=\"to\">To</label><select id=\"to\" name=\"to\">");
        world.businesses().forEach((id, name) -> html.add("<option value=\"{}\">{}</option>", id, name));
        return html.add("</select>");
    }

    private static Html hidden(AppleCustomer customer) {
        return Html.of("<input type=\"hidden\" name=\"as\" value=\"{}\">", customer.id());
    }

    /** The actor's messages, newest first. */
    Html conversation() {
        Html html = Html.of("<section class=\"private\" aria-labelledby=\"talk\"><h2 id=\"talk\">Conversation</h2>");
        List<AppleMessage> mine = new ArrayList<>(world.messages().stream()
                .filter(each -> actor.filter(customer -> customer.id().equals(each.customer()))
                        .isPresent())
                .toList());
        Collections.reverse(mine);
        if (mine.isEmpty()) {
            html.add("<p class=\"empty\">No messages yet.</p>");
        }
        mine.stream().limit(SHOWN).forEach(each -> html.add(message(each)));
        return html.add("</section>");
    }

    private Html message(AppleMessage message) {
        String who = message.fromCustomer() ? "You" : world.businesses().getOrDefault(message.business(), "Business");
        Html html = Html.of("<article class=\"message{}\">", message.fromCustomer() ? " message--own" : "");
        html.add(
                "<p class=\"head\"><strong dir=\"auto\">{}</strong> <span class=\"quiet\">{}</span></p>",
                who,
                message.type());
        html.add("<p class=\"text\" dir=\"auto\">{}</p>", message.text());
        if (!message.fromCustomer() && message.type().equals("interactive")) {
            html.add(choices(message));
        }
        return html.add("</article>");
    }

    private static Html choices(AppleMessage message) {
        Html html = Html.of("<form method=\"post\" action=\"apple/actions\">"
                + "<input type=\"hidden\" name=\"action\" value=\"choose\">");
        html.add("<input type=\"hidden\" name=\"as\" value=\"{}\">", message.customer());
        html.add("<input type=\"hidden\" name=\"to\" value=\"{}\">", message.business());
        html.add("<input type=\"hidden\" name=\"message\" value=\"{}\"><div class=\"row\">", message.id());
        for (Map.Entry<String, JsonObject> option :
                AppleInteractive.optionsOf(message.body()).entrySet()) {
            String title = JsonText.text(option.getValue(), "title")
                    .orElseGet(() -> JsonText.text(option.getValue(), "startTime", ""));
            html.add("<button class=\"plain\" name=\"choice\" value=\"{}\">{}</button>", option.getKey(), title);
        }
        return html.add("</div></form>");
    }
}
