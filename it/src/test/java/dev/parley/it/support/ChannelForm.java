package dev.parley.it.support;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/** The page of a channel as an administrator fills it in, without script. */
public final class ChannelForm {

    private final HttpAgent administrator;
    private final String address;

    public ChannelForm(Shopfront shop, HttpAgent administrator, String channel) {
        this.administrator = administrator;
        address = "/app/channels/" + shop.database.number("select id from channel where name = ?", channel);
    }

    public String address() {
        return address;
    }

    public Document page() {
        return administrator.page(address);
    }

    /** What would be sent, were nothing changed. */
    public Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        ((FormElement) page().expectFirst("main form.form"))
                .formData()
                .forEach(field -> fields.put(field.key(), field.value()));
        return fields;
    }

    /** Sends the form as it is, but for some fields. */
    public HttpResponse<String> save(Map<String, String> changes) {
        Map<String, String> fields = fields();
        fields.putAll(changes);
        return administrator.post(address, fields);
    }
}
