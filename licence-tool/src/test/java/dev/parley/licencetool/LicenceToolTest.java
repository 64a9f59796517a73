package dev.parley.licencetool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LicenceToolTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-09-01T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return new LicenceTool(new PrintStream(printed, true, StandardCharsets.UTF_8), CLOCK).run(List.of(arguments));
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private String words() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private void signOne() {
        assertThat(run("keys", "--private", at("private.pem"), "--public", at("public.pem")))
                .isZero();
        assertThat(run(
                        "sign",
                        "--key",
                        at("private.pem"),
                        "--licensee",
                        "Harbor & Pine",
                        "--id",
                        "L-1",
                        "--count",
                        "I3_FEATURE_SOCIAL_MEDIA=1@2027-01-31",
                        "--expires",
                        "2028-01-31",
                        "--out",
                        at("a.licence")))
                .isZero();
    }

    @Test
    @DisplayName("RT-2 what was signed is told to be as it was signed")
    void signedAndChecked() throws IOException {
        signOne();
        assertThat(run("check", "--public", at("public.pem"), at("a.licence"))).isZero();
        assertThat(words()).contains("\"issued\": \"2026-09-01T00:00:00Z\"", "\"expires\": \"2028-01-31T00:00:00Z\"");
        assertThat(Files.readString(folder.resolve("a.licence"))).contains("-----SIGNATURE-----");
    }

    @Test
    @DisplayName("RT-2 an altered file is found out")
    void altered() throws IOException {
        signOne();
        Path file = folder.resolve("a.licence");
        Files.writeString(file, Files.readString(file).replace("\"count\": 1", "\"count\": 9"));
        assertThat(run("check", "--public", at("public.pem"), at("a.licence"))).isEqualTo(1);
        assertThat(words()).contains("altered after it was signed");
    }

    @Test
    @DisplayName("RT-2 only the owner may read a private key, and no key is overwritten")
    void keysAreGuarded() throws IOException {
        signOne();
        assertThat(Files.getPosixFilePermissions(folder.resolve("private.pem"))).hasSize(2);
        assertThat(run("keys", "--private", at("private.pem"), "--public", at("other.pem")))
                .isEqualTo(1);
        assertThat(words()).contains("exists");
    }

    @Test
    @DisplayName("RT-2 wrong options are refused with how to mend them")
    void wrongOptions() {
        assertThat(run("sign", "--kee", "x")).isEqualTo(1);
        assertThat(run("sign", "--count", "many", "--licensee", "A", "--id", "B"))
                .isEqualTo(1);
        assertThat(run("sing")).isEqualTo(1);
        assertThat(run()).isEqualTo(1);
        assertThat(words())
                .contains("there is no option --kee", "--count takes NAME=NUMBER", "no command “sing”", "Usage:");
    }
}
