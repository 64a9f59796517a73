package dev.parley.web.api;

import dev.parley.desk.CurrentInteraction.WhyMine;
import dev.parley.desk.ExplainingRouting.Explained;
import dev.parley.routing.AskingTheEngine.Forecast;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/** What routing explains, as JSON. */
final class RoutingJson {

    private RoutingJson() {}

    static JsonObject of(Explained explained) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("interaction", "" + explained.id())
                .add("state", explained.state())
                .add("workgroup", explained.workgroup());
        explained.agent().ifPresent(login -> json.add("agent", login));
        explained.why().ifPresent(why -> json.add("why", why(why)));
        return json.build();
    }

    private static JsonObjectBuilder why(WhyMine why) {
        JsonObjectBuilder json =
                Json.createObjectBuilder().add("rule", why.rule()).add("waitedSeconds", why.waited());
        var candidates = Json.createArrayBuilder();
        why.candidates().forEach(one -> candidates.add(candidate(one.name(), one.score(), one.terms(), one.chosen())));
        return json.add("candidates", candidates).add("exclusions", strings(why.exclusions()));
    }

    static JsonObject of(Forecast forecast) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        forecast.agent().ifPresent(name -> json.add("agent", name));
        var candidates = Json.createArrayBuilder();
        forecast.why()
                .candidates()
                .forEach(one -> candidates.add(candidate(one.name(), one.score(), one.terms(), one.chosen())));
        return json.add("ahead", forecast.ahead())
                .add("rule", forecast.why().rule())
                .add("candidates", candidates)
                .add("exclusions", strings(forecast.why().exclusions()))
                .build();
    }

    private static JsonObjectBuilder candidate(String name, double score, List<String> terms, boolean chosen) {
        return Json.createObjectBuilder()
                .add("name", name)
                .add("score", score)
                .add("terms", strings(terms))
                .add("chosen", chosen);
    }

    private static JsonArray strings(List<String> texts) {
        var array = Json.createArrayBuilder();
        texts.forEach(array::add);
        return array.build();
    }
}
