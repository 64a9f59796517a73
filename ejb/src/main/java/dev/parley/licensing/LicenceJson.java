package dev.parley.licensing;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The payload of a licence file. Further fields are ignored, so that files can grow. */
record LicenceJson(String product, LicenceFile file) {

    static LicenceJson parse(String payload) {
        try (JsonReader reader = Json.createReader(new StringReader(payload))) {
            JsonObject json = reader.readObject();
            List<LicenceFile.Entry> entries = new ArrayList<>();
            for (JsonObject each : json.getJsonArray("licences").getValuesAs(JsonObject.class)) {
                entries.add(new LicenceFile.Entry(each.getString("name"), each.getInt("count"), instant(each)));
            }
            LicenceFile file = new LicenceFile(
                    json.getString("licensee"),
                    json.getString("licenceId"),
                    Instant.parse(json.getString("issued")),
                    instant(json),
                    entries);
            return new LicenceJson(json.getString("product"), file);
        }
    }

    private static @Nullable Instant instant(JsonObject json) {
        return json.containsKey("expires") ? Instant.parse(json.getString("expires")) : null;
    }
}
