package dev.parley.connector.whatsapp;

import dev.parley.connector.api.Period;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.Secret;
import dev.parley.connector.api.WhatsAppManagement;
import dev.parley.connector.kit.HttpCall.Body;
import dev.parley.connector.kit.graph.GraphApi;
import dev.parley.connector.kit.graph.GraphCall;
import dev.parley.connector.kit.graph.Purpose;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Numbers, templates, profile and analytics of a business account. */
record Management(GraphApi api) implements WhatsAppManagement {

    @Override
    public List<Template> listTemplates() throws PlatformException {
        return new Templates(api).list();
    }

    @Override
    public Template createTemplate(Template draft) throws PlatformException {
        return new Templates(api).create(draft);
    }

    @Override
    public void editTemplate(String templateId, List<Component> components) throws PlatformException {
        new Templates(api).edit(templateId, components);
    }

    @Override
    public void deleteTemplate(String name, String templateId) throws PlatformException {
        new Templates(api).delete(name, templateId);
    }

    /** Each call sends a code, so an unclear outcome stays unclear. */
    @Override
    public void requestCode(String phoneNumberId, CodeMethod method, String language) throws PlatformException {
        post(
                phoneNumberId,
                "/request_code",
                Purpose.WRITE,
                Json.createObjectBuilder().add("code_method", method.name()).add("language", language));
    }

    @Override
    public void verifyCode(String phoneNumberId, Secret code) throws PlatformException {
        post(
                phoneNumberId,
                "/verify_code",
                Purpose.SET_STATE,
                Json.createObjectBuilder().add("code", code.reveal()));
    }

    @Override
    public void register(String phoneNumberId, Secret pin, String region) throws PlatformException {
        JsonObjectBuilder body =
                Json.createObjectBuilder().add("messaging_product", "whatsapp").add("pin", pin.reveal());
        if (!region.isEmpty()) {
            body.add("data_localization_region", region);
        }
        post(phoneNumberId, "/register", Purpose.SET_STATE, body);
    }

    @Override
    public void deregister(String phoneNumberId) throws PlatformException {
        post(phoneNumberId, "/deregister", Purpose.SET_STATE, Json.createObjectBuilder());
    }

    @Override
    public void setPin(String phoneNumberId, Secret pin) throws PlatformException {
        post(phoneNumberId, "", Purpose.SET_STATE, Json.createObjectBuilder().add("pin", pin.reveal()));
    }

    @Override
    public BusinessProfile readProfile(String phoneNumberId) throws PlatformException {
        return new Profiles(api).read(phoneNumberId);
    }

    @Override
    public void writeProfile(String phoneNumberId, BusinessProfile profile) throws PlatformException {
        new Profiles(api).write(phoneNumberId, profile);
    }

    @Override
    public PhoneNumber phoneNumber(String phoneNumberId) throws PlatformException {
        return new Numbers(api).one(phoneNumberId);
    }

    @Override
    public void setBlocked(String phoneNumberId, List<String> persons, boolean blocked) throws PlatformException {
        JsonArrayBuilder users = Json.createArrayBuilder();
        persons.forEach(person -> users.add(Json.createObjectBuilder().add("user", person)));
        String body = Json.createObjectBuilder()
                .add("messaging_product", "whatsapp")
                .add("block_users", users)
                .build()
                .toString();
        String path = Numbers.path(phoneNumberId, "/block_users");
        GraphCall call = blocked ? GraphCall.post(path, Purpose.SET_STATE) : GraphCall.delete(path, Purpose.SET_STATE);
        api.call(call.withJson(body));
    }

    @Override
    public List<AnalyticsRow> conversationAnalytics(Period period, Granularity granularity) throws PlatformException {
        return new Analytics(api).conversations(period, granularity);
    }

    @Override
    public List<AnalyticsRow> pricingAnalytics(Period period, Granularity granularity) throws PlatformException {
        return new Analytics(api).prices(period, granularity);
    }

    /** A code or a PIN is a credential: it goes to the account's own host only. */
    private void post(String id, String edge, Purpose purpose, JsonObjectBuilder body) throws PlatformException {
        byte[] content = body.build().toString().getBytes(StandardCharsets.UTF_8);
        api.call(GraphCall.post(Numbers.path(id, edge), purpose).withBody(new Body("application/json", content, true)));
    }
}
