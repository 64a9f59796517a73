package dev.parley.connector.whatsapp;

import dev.parley.connector.kit.LenientObject;
import java.util.Map;
import java.util.stream.Collectors;

/** What an answer to choices, a form or an order says beside its text. */
record ReplyFacts(LenientObject message, String type) {

    void into(Map<String, String> attributes) {
        switch (type) {
            case "interactive" -> interactive(attributes, message.object("interactive"));
            case "button" ->
                MessageMapper.put(
                        attributes,
                        "whatsappSelection",
                        message.object("button").text("payload"));
            case "order" -> order(attributes, message.object("order"));
            default -> {
                // the text and the files say all
            }
        }
    }

    private static void interactive(Map<String, String> attributes, LenientObject content) {
        MessageMapper.put(
                attributes,
                "whatsappSelection",
                content.object("button_reply", "list_reply").text("id"));
        LenientObject form = content.object("nfm_reply");
        MessageMapper.put(attributes, "whatsappForm", form.text("name"));
        MessageMapper.put(attributes, "whatsappFormAnswer", form.text("response_json"));
    }

    private static void order(Map<String, String> attributes, LenientObject order) {
        MessageMapper.put(attributes, "whatsappCatalogId", order.text("catalog_id"));
        String items = order.objects("product_items").stream()
                .map(item -> item.text("quantity") + " x " + item.text("product_retailer_id") + " at "
                        + item.text("item_price") + " " + item.text("currency"))
                .collect(Collectors.joining("; "));
        MessageMapper.put(attributes, "whatsappOrderItems", items);
    }
}
