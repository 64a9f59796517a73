package dev.parley.it.support;

import dev.parley.harness.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;

/** A licence file, signed with the development key: everything a hundred times, but for one licence. */
public record SignedLicence(String id) {

    public static SignedLicence named(String id) {
        return new SignedLicence(id);
    }

    public String of(String name, int count) {
        StringBuilder licences = new StringBuilder("{\"name\": \"" + name + "\", \"count\": " + count + "}");
        for (String other : new String[] {
            "I3_FEATURE_SOCIAL_MEDIA",
            "I3_FEATURE_WHATSAPP_SOCIAL_MEDIA",
            "I3_ACCESS_ACD_SOCIAL_MEDIA",
            "I3_ACCESS_ACD_WHATSAPP"
        }) {
            if (!other.equals(name)) {
                licences.append(", {\"name\": \"" + other + "\", \"count\": 100}");
            }
        }
        return sign("{\"product\": \"Parley\", \"licensee\": \"Harbor & Pine\", \"licenceId\": \"" + id
                + "\", \"issued\": \"" + Instant.now() + "\", \"licences\": [" + licences + "]}\n");
    }

    private static String sign(String payload) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key());
            signature.update(payload.getBytes(StandardCharsets.UTF_8));
            return payload + "-----SIGNATURE-----\n" + Base64.getEncoder().encodeToString(signature.sign()) + "\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PrivateKey key() throws GeneralSecurityException {
        try {
            String pem =
                    Files.readString(Project.root().resolve("licence-tool/development-key-never-for-production.pem"));
            byte[] bytes = Base64.getMimeDecoder().decode(pem.replaceAll("-----(BEGIN|END) PRIVATE KEY-----", ""));
            return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
