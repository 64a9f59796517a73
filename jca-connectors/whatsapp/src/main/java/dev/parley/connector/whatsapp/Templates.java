package dev.parley.connector.whatsapp;

import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.api.WhatsAppManagement.Button;
import dev.parley.connector.api.WhatsAppManagement.Component;
import dev.parley.connector.api.WhatsAppManagement.Template;
import dev.parley.connector.kit.LenientObject;
import dev.parley.connector.kit.graph.GraphAnswer;
import dev.parley.connector.kit.graph.GraphApi;
import dev.parley.connector.kit.graph.GraphCall;
import dev.parley.connector.kit.graph.NextPage;
import dev.parley.connector.kit.graph.Purpose;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The templates of a business account. */
record Templates(GraphApi api) {

    private static final String FIELDS = "id,name,language,status,category,components,quality_score,rejected_reason";

    /** An account has at most 6,000 templates. */
    private static final int MOST_PAGES = 80;

    List<Template> list() throws PlatformException {
        List<Template> templates = new ArrayList<>();
        GraphCall call =
                GraphCall.get(path(), Purpose.LOOK_UP).with("fields", FIELDS).with("limit", "100");
        for (int page = 0; page < MOST_PAGES; page++) {
            GraphAnswer answer = api.call(call);
            answer.items().forEach(item -> templates.add(read(item)));
            Optional<GraphCall> next = NextPage.after(call, answer, api);
            if (next.isEmpty()) {
                break;
            }
            call = next.get();
        }
        return templates;
    }

    /** The same name and language twice is refused, so after an unclear outcome the list tells. */
    Template create(Template draft) throws PlatformException {
        if (draft.category().equals("AUTHENTICATION")) {
            throw api.problem(
                    Action.FAIL_ITEM,
                    "no-authentication-templates",
                    "Templates for one-time codes are not offered here: choose utility or marketing.");
        }
        JsonObjectBuilder body = Json.createObjectBuilder()
                .add("name", draft.name())
                .add("language", draft.language())
                .add("category", draft.category())
                .add("components", components(draft.components()));
        if (draft.components().stream().anyMatch(TemplateExample::hasNames)) {
            body.add("parameter_format", "NAMED");
        }
        GraphAnswer answer = api.call(
                GraphCall.post(path(), Purpose.WRITE).withJson(body.build().toString()));
        LenientObject json = answer.json();
        if (json.text("id").isEmpty()) {
            throw api.lacking(answer, Purpose.WRITE);
        }
        String category = json.text("category");
        return new Template(
                json.text("id"),
                draft.name(),
                draft.language(),
                category.isEmpty() ? draft.category() : category,
                json.text("status"),
                "",
                "",
                draft.components());
    }

    void edit(String id, List<Component> components) throws PlatformException {
        JsonObjectBuilder body = Json.createObjectBuilder().add("components", components(components));
        api.call(GraphCall.post(Numbers.path(id, ""), Purpose.SET_STATE)
                .withJson(body.build().toString()));
    }

    void delete(String name, String id) throws PlatformException {
        GraphCall call = GraphCall.delete(path(), Purpose.SET_STATE).with("name", name);
        api.call(id.isEmpty() ? call : call.with("hsm_id", id));
    }

    private String path() throws PlatformException {
        return Numbers.path(new Numbers(api).accountId(), "/message_templates");
    }

    static Template read(LenientObject json) {
        return new Template(
                json.text("id"),
                json.text("name"),
                json.text("language"),
                json.text("category"),
                json.text("status"),
                json.object("quality_score").text("score"),
                json.text("rejected_reason"),
                json.objects("components").stream().map(Templates::component).toList());
    }

    private static Component component(LenientObject json) {
        List<Button> buttons = json.objects("buttons").stream()
                .map(each -> new Button(
                        each.text("type"),
                        each.text("text"),
                        each.text("url", "phone_number"),
                        TemplateExample.ofButton(each)))
                .toList();
        return new Component(
                json.text("type"),
                json.text("format"),
                json.text("text"),
                buttons,
                TemplateExample.read(json.object("example")));
    }

    private static JsonArrayBuilder components(List<Component> components) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        components.forEach(each -> array.add(json(each)));
        return array;
    }

    private static JsonObjectBuilder json(Component component) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("type", component.type());
        if (!component.format().isEmpty()) {
            json.add("format", component.format());
        }
        if (!component.text().isEmpty()) {
            json.add("text", component.text());
        }
        if (!component.examples().isEmpty()) {
            json.add("example", TemplateExample.write(component));
        }
        if (!component.buttons().isEmpty()) {
            JsonArrayBuilder buttons = Json.createArrayBuilder();
            component.buttons().forEach(each -> buttons.add(button(each)));
            json.add("buttons", buttons);
        }
        return json;
    }

    private static JsonObjectBuilder button(Button button) {
        JsonObjectBuilder json =
                Json.createObjectBuilder().add("type", button.type()).add("text", button.text());
        if (!button.target().isEmpty()) {
            json.add(button.type().equals("PHONE_NUMBER") ? "phone_number" : "url", button.target());
        }
        TemplateExample.ofButton(button).ifPresent(example -> json.add("example", example));
        return json;
    }
}
