package dev.parley.simulator.whatsapp;

import dev.parley.simulator.graph.GraphAccess;
import dev.parley.simulator.graph.GraphToken;
import jakarta.json.Json;
import java.io.StringReader;
import java.util.Optional;
import java.util.Set;

/** The shop "Harbor &amp; Pine" at WhatsApp: fixed credentials that open nothing but this simulator. */
public final class WaDemo {
    public static final String ACCOUNT = "900100200300400";
    public static final String NUMBER = "900100200300401";
    /** A second number that is not activated yet. */
    public static final String FRESH_NUMBER = "900100200300402";

    public static final String APP = "700100200300400";
    public static final String APP_SECRET = "demo-whatsapp-app-secret";
    public static final String TOKEN = "demo-whatsapp-token-harborpine";
    public static final String PIN = "424242";

    private WaDemo() {}

    static void seed(WaWorld world, GraphAccess access) {
        access.add(new GraphAccess.App(APP, APP_SECRET, "Harbor & Pine contact centre"));
        access.add(new GraphToken(
                TOKEN,
                GraphToken.Kind.SYSTEM_USER,
                ACCOUNT,
                APP,
                Set.of("whatsapp_business_messaging", "whatsapp_business_management"),
                Optional.empty(),
                0));
        world.addAccount(ACCOUNT, "Harbor & Pine");
        world.addNumber(NUMBER, ACCOUNT, "+49 30 5550100", "Harbor & Pine").activate(PIN);
        world.addNumber(FRESH_NUMBER, ACCOUNT, "+49 30 5550101", "Harbor & Pine Outlet");
        world.put(new WaUser("Lena", "4915550100001", "", "", false, false));
        world.put(new WaUser("Ravi", "4915550100002", "DE.20000000000000000002", "", false, false));
        world.put(new WaUser("Noor", "4915550100003", "DE.20000000000000000003", "noor", true, false));
        template(world, "order_update", "UTILITY", "Hello {{1}}, your order {{2}} is on its way.");
        template(world, "summer_sale", "MARKETING", "Hello {{1}}, everything of oak is cheaper this week.");
    }

    private static void template(WaWorld world, String name, String category, String body) {
        String components = "[{\"type\":\"BODY\",\"text\":\"" + body + "\"}]";
        try (var reader = Json.createReader(new StringReader(components))) {
            world.put(new WaTemplate(
                    world.nextId(), ACCOUNT, name, "en_US", category, "APPROVED", "", reader.readArray()));
        }
    }
}
