package dev.parley.simulator.facebook;

import dev.parley.simulator.html.Frame;
import dev.parley.simulator.html.Html;
import java.util.List;

/** What a customer sees of a page: its posts with their comments, and their own messages. */
record FacebookCustomerPage(FacebookWorld world, FacebookPage page, Person person) {
    String whole() {
        String about =
                "You are " + person.name() + ", a customer. To stay silent for a while, move the clock on X's page.";
        Html html = new Frame("", page.name()).columns("facebook", about, "").add(identity());
        html.add(writing("Post on the page", "post", "photo", "Post", "Post a photo"));
        html.add("</div><div id=\"feed\" class=\"feed\" tabindex=\"-1\">");
        world.posts(page).forEach(post -> html.add(post(post)));
        return html.add("</div><div class=\"side\">")
                .add(messages())
                .add(Frame.end())
                .toString();
    }

    private Html identity() {
        Html html = Html.of(
                "<section class=\"card\"><h2>Who are you?</h2><form method=\"get\" action=\"facebook\">"
                        + "<label for=\"as\">Name</label><input id=\"as\" name=\"as\" value=\"{}\" list=\"people\">"
                        + "<datalist id=\"people\">",
                person.name());
        world.peopleOf(page).forEach(each -> html.add("<option value=\"{}\"></option>", each.name()));
        html.add("</datalist><label for=\"page\">Page</label><select id=\"page\" name=\"page\">");
        world.pages()
                .forEach(each -> html.add(
                        "<option value=\"{}\"{}>{}</option>",
                        each.id(),
                        each.equals(page) ? Html.of(" selected") : "",
                        each.name()));
        return html.add("</select><button class=\"plain\">Switch</button></form></section>");
    }

    private Html hidden(String id) {
        return Html.of(
                "<input type=\"hidden\" name=\"as\" value=\"{}\"><input type=\"hidden\" name=\"page\" value=\"{}\">"
                        + "<input type=\"hidden\" name=\"id\" value=\"{}\">",
                person.name(),
                page.id(),
                id);
    }

    private Html writing(String title, String action, String other, String label, String otherLabel) {
        return Html.of(
                "<section class=\"card\"><h2>{}</h2><form method=\"post\" action=\"facebook\">{}"
                        + "<label for=\"{}\">Your words</label><textarea id=\"{}\" name=\"text\" rows=\"3\" dir=\"auto\">"
                        + "</textarea><div class=\"row\"><button name=\"action\" value=\"{}\">{}</button>"
                        + "<button class=\"plain\" name=\"action\" value=\"{}\">{}</button></div></form></section>",
                title,
                hidden(""),
                action,
                action,
                action,
                label,
                other,
                otherLabel);
    }

    private Html post(Item post) {
        Html html = Html.of("<article class=\"card\">").add(shown(post));
        List<Item> comments = world.comments(post, true);
        comments.forEach(
                each -> html.add("<div class=\"reply\">").add(shown(each)).add("</div>"));
        return html.add("</article>");
    }

    private Html shown(Item item) {
        Html html = Html.of(
                "<p><strong>{}</strong>{}</p><p dir=\"auto\">{}</p>",
                item.facts.author().name(),
                item.hidden() ? " (hidden by the page)" : "",
                item.message());
        item.file.ifPresent(file -> html.add("<p class=\"quiet\">Photo: {}</p>", file.name()));
        boolean own = item.facts.author().equals(person);
        return html.add(
                "<form class=\"inline\" method=\"post\" action=\"facebook\">{}<input name=\"text\" aria-label=\"Your words\" dir=\"auto\">"
                        + "<div class=\"row\"><button class=\"plain\" name=\"action\" value=\"comment\">Comment</button>"
                        + "<button class=\"plain\" name=\"action\" value=\"like\">Like ({})</button>{}</div></form>",
                hidden(item.id()),
                item.likedBy.size(),
                own
                        ? Html.of("<button class=\"plain\" name=\"action\" value=\"edit\">Edit</button>"
                                + "<button class=\"plain\" name=\"action\" value=\"delete\">Delete</button>")
                        : "");
    }

    private Html messages() {
        Html html = Html.of("<section class=\"card card--private\"><h2>Messenger</h2>");
        world.conversation(page, person)
                .messages
                .forEach(message -> html.add(
                        "<article class=\"message{}\"><p class=\"quiet\">{}</p><p class=\"text\" dir=\"auto\">{}{}</p></article>",
                        message.facts.from().name().equals(person.name()) ? " message--own" : "",
                        message.facts.from().name(),
                        message.text(),
                        message.facts.files().isEmpty() ? "" : " [photo]"));
        return html.add(writing("Write privately", "message", "messagephoto", "Send", "Send a photo"))
                .add(
                        "<form method=\"post\" action=\"facebook\">{}<button class=\"plain\" name=\"action\" value=\"read\">"
                                + "Read everything</button></form></section>",
                        hidden(""));
    }
}
