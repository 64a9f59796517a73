package dev.parley.it.support;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.regex.Pattern;

/** The customers of the demonstration's shop as they write on Facebook, Messenger, WhatsApp and Apple Messages. */
public final class Customers {

    /** The shop's page on Facebook. */
    public static final String PAGE = "200000000000001";

    private final Platform platform;

    public Customers(Platform platform) {
        this.platform = platform;
    }

    /** Returns the post's ID. */
    public String postsOnFacebook(String from, String text) {
        return platform.tell("POST", "/facebook/posts", "page", PAGE, "from", from, "text", text)
                .getString("id");
    }

    /** Returns the comment's ID. */
    public String commentsOnFacebook(String on, String from, String text) {
        return platform.tell("POST", "/facebook/comments", "on", on, "from", from, "text", text)
                .getString("id");
    }

    public void writesOnMessenger(String from, String text) {
        platform.tell("POST", "/facebook/messages", "page", PAGE, "from", from, "text", text);
    }

    public void joinsWhatsApp(String name, String number) {
        platform.tell("POST", "/whatsapp/users", "name", name, "number", number);
    }

    /** Returns what the platform tells of it: the message's ID, whether it could be pushed. */
    public JsonObject writesOnWhatsApp(String from, String text) {
        return platform.tell("POST", "/whatsapp/actions", "from", from, "action", "write", "text", text);
    }

    public void joinsApple(String name) {
        platform.tell("POST", "/apple/customers", "name", name);
    }

    /** Returns what the platform tells of it: the message's ID, whether it could be pushed. */
    public JsonObject writesOnApple(String from, String text) {
        return platform.tell("POST", "/apple/actions", "from", from, "action", "write", "text", text);
    }

    /** How often an item of Facebook, or what is below it, is the text. */
    public long seenBelow(String item, String text) {
        return count(platform.call("GET", "/facebook/items/" + item, null), "\"" + text + "\"");
    }

    public long seenOnMessenger(String text) {
        return count(platform.call("GET", "/facebook/pages/" + PAGE + "/messages", null), "\"" + text + "\"");
    }

    public long seenOnWhatsApp(String text) {
        return count(platform.call("GET", "/whatsapp/messages", null), "\"body\":\"" + text + "\"");
    }

    public long seenOnApple(String text) {
        return count(platform.call("GET", "/apple/messages", null), "\"text\":\"" + text + "\"");
    }

    public long seenAsMessageOnX(String text) {
        return count(platform.messages("limit=100"), "\"" + text + "\"");
    }

    private static long count(JsonValue answer, String text) {
        return answer.toString().split(Pattern.quote(text), -1).length - 1L;
    }
}
