package dev.parley.simulator.apple;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;

/** The shop "Harbor &amp; Pine" at Apple: fixed credentials that open nothing but this simulator. */
public final class AppleDemo {
    public static final String PROVIDER = "demo-msp-harborpine";
    public static final String BUSINESS = "5f1c0a7e-0000-4000-8000-00000000a001";
    /** In base64, as Apple shows it. */
    public static final String SECRET = Base64.getEncoder()
            .encodeToString("demo-apple-messaging-secret-harbor-pine".getBytes(StandardCharsets.US_ASCII));

    private static final Set<String> ALL = Set.of("QUICK", "LIST", "TIME", "AUTH", "AUTH2", "FORM");

    private AppleDemo() {}

    static void seed(AppleWorld world) {
        world.register(PROVIDER, SECRET);
        world.addBusiness(BUSINESS, "Harbor & Pine");
        world.addCustomer(new AppleCustomer("urn:mbid:AQAAYdemo0ines", "Ines", "pt_PT", "iPhone OS", ALL));
        world.addCustomer(new AppleCustomer("urn:mbid:AQAAYdemo0kofi", "Kofi", "en_GB", "Mac OS X", ALL));
        world.addCustomer(new AppleCustomer("urn:mbid:AQAAYdemo0old", "Old device", "en_US", "iPhone OS", Set.of()));
    }
}
