package dev.parley.connector.whatsapp;

import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.WhatsAppManagement.BusinessProfile;
import dev.parley.connector.kit.LenientObject;
import dev.parley.connector.kit.graph.GraphApi;
import dev.parley.connector.kit.graph.GraphCall;
import dev.parley.connector.kit.graph.Purpose;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The profile of a phone number. */
record Profiles(GraphApi api) {

    private static final String FIELDS = "about,address,description,email,profile_picture_url,websites,vertical";

    BusinessProfile read(String number) throws PlatformException {
        LenientObject answer = api.call(
                        GraphCall.get(path(number), Purpose.LOOK_UP).with("fields", FIELDS))
                .json();
        LenientObject first = answer.objects("data").stream().findFirst().orElse(answer);
        LenientObject json = first.has("business_profile") ? first.object("business_profile") : first;
        List<URI> websites = json.texts("websites").stream()
                .flatMap(text -> address(text).stream())
                .toList();
        return new BusinessProfile(
                json.text("about"),
                json.text("address"),
                json.text("description"),
                json.text("email"),
                websites,
                json.text("vertical"),
                json.text("profile_picture_url"));
    }

    private static Optional<URI> address(String text) {
        try {
            return Optional.of(URI.create(text));
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    void write(String number, BusinessProfile profile) throws PlatformException {
        JsonArrayBuilder websites = Json.createArrayBuilder();
        profile.websites().forEach(each -> websites.add(each.toString()));
        String body = Json.createObjectBuilder()
                .add("messaging_product", "whatsapp")
                .add("about", profile.about())
                .add("address", profile.address())
                .add("description", profile.description())
                .add("email", profile.email())
                .add("websites", websites)
                .add("vertical", profile.industry())
                .build()
                .toString();
        api.call(GraphCall.post(path(number), Purpose.SET_STATE).withJson(body));
    }

    private static String path(String number) {
        return Numbers.path(number, "/whatsapp_business_profile");
    }
}
