package dev.parley.licencetool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** Ed25519 keys in PEM files. */
final class Keys {

    private static final String ALGORITHM = "Ed25519";
    private static final int LINE = 64;

    private Keys() {}

    /** Never overwrites a key: what it signed could not be extended any more. */
    static void make(Path privateFile, Path publicFile) throws IOException, GeneralSecurityException {
        for (Path file : new Path[] {privateFile, publicFile}) {
            if (Files.exists(file)) {
                throw new Refusal(file + " exists. Give another name, or move it away first.");
            }
        }
        KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        Files.createFile(
                privateFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(privateFile, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
        Files.writeString(publicFile, pem("PUBLIC KEY", pair.getPublic().getEncoded()));
    }

    static PrivateKey readPrivate(Path file) throws IOException, GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(read(file, "PRIVATE KEY")));
    }

    static PublicKey readPublic(Path file) throws IOException, GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(read(file, "PUBLIC KEY")));
    }

    private static byte[] read(Path file, String kind) throws IOException {
        if (!Files.isReadable(file)) {
            throw new Refusal(file + " cannot be read.");
        }
        String text = Files.readString(file);
        String begin = "-----BEGIN " + kind + "-----";
        String end = "-----END " + kind + "-----";
        if (!text.contains(begin) || !text.contains(end)) {
            throw new Refusal(file + " holds no key of the kind “" + kind + "”.");
        }
        String inside = text.substring(text.indexOf(begin) + begin.length(), text.indexOf(end));
        return Base64.getMimeDecoder().decode(inside);
    }

    private static String pem(String kind, byte[] key) {
        String body = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(key);
        return "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n";
    }
}
