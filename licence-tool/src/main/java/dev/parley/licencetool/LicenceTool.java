package dev.parley.licencetool;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The commands: keys, sign, check. */
public final class LicenceTool {

    static final String HELP = """
            Usage:
              ./parley licence keys --private FILE --public FILE
                  Makes a key pair. Keep the private key outside this folder; name the public one to Parley with the
                  setting parley.licence.key.
              ./parley licence sign --key PRIVATE --licensee NAME --id ID --count NAME=NUMBER[@DATE] … --out FILE
                                    [--issued DATE] [--expires DATE]
                  Writes a signed licence file. Dates are such as 2027-01-31 and mean the begin of that day in UTC; a
                  licence can expire before its file does.
                  Names: I3_FEATURE_SOCIAL_MEDIA, I3_FEATURE_WHATSAPP_SOCIAL_MEDIA,
                         I3_ACCESS_ACD_SOCIAL_MEDIA, I3_ACCESS_ACD_WHATSAPP
              ./parley licence check --public FILE LICENCE
                  Tells whether the file is as it was signed, and what it says.
            """;

    private final PrintStream out;
    private final Clock clock;

    LicenceTool(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    public static void main(String[] arguments) {
        System.exit(new LicenceTool(System.out, Clock.systemUTC()).run(List.of(arguments)));
    }

    /** Returns the exit code. */
    int run(List<String> arguments) {
        try {
            return dispatch(arguments);
        } catch (Refusal e) {
            out.println("licence: " + e.getMessage());
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            out.println("licence: that did not work: " + e.getMessage());
        }
        return 1;
    }

    private int dispatch(List<String> arguments) throws IOException, GeneralSecurityException {
        if (arguments.isEmpty() || arguments.get(0).equals("--help")) {
            out.print(HELP);
            return arguments.isEmpty() ? 1 : 0;
        }
        Options options = Options.parse(arguments.subList(1, arguments.size()));
        switch (arguments.get(0)) {
            case "keys" -> Keys.make(Path.of(options.one("--private")), Path.of(options.one("--public")));
            case "sign" -> sign(options);
            case "check" -> {
                return check(options);
            }
            default ->
                throw new Refusal("there is no command “" + arguments.get(0) + "”. See ./parley licence --help.");
        }
        return 0;
    }

    private void sign(Options options) throws IOException, GeneralSecurityException {
        List<Payload.Count> counts = new ArrayList<>();
        options.all("--count").forEach(text -> counts.add(Payload.Count.parse(text)));
        Payload payload = new Payload(
                options.find("--product").orElse("Parley"),
                options.one("--licensee"),
                options.one("--id"),
                options.find("--issued")
                        .map(text -> Payload.date("--issued", text))
                        .orElse(LocalDate.now(clock)),
                options.find("--expires")
                        .map(text -> Payload.date("--expires", text))
                        .orElse(null),
                counts);
        SignedFile file = SignedFile.sign(payload.json(), Keys.readPrivate(Path.of(options.one("--key"))));
        Files.writeString(Path.of(options.one("--out")), file.text());
        out.println("Written to " + options.one("--out") + ".");
    }

    private int check(Options options) throws IOException, GeneralSecurityException {
        SignedFile file = SignedFile.read(Files.readString(Path.of(options.rest())));
        if (!file.fits(Keys.readPublic(Path.of(options.one("--public"))))) {
            out.println("licence: the file was altered after it was signed, or signed with another key.");
            return 1;
        }
        out.print("As it was signed:\n" + file.payload());
        return 0;
    }
}
