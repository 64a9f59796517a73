package dev.parley.simulator.whatsapp;

import dev.parley.simulator.load.LoadTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Messages to the demo shop's numbers with the IDs {@code 910000000000000} and up. */
public final class WaLoad implements LoadTarget {

    private static final int PEOPLE = 500;
    private static final long FIRST_NUMBER = 910_000_000_000_000L;

    private final WaPlatform platform;
    private final List<WaNumber> numbers = new ArrayList<>();
    private final List<WaUser> people = new ArrayList<>();

    public WaLoad(WaPlatform platform) {
        this.platform = platform;
    }

    @Override
    public void prepare(int channels) {
        for (int channel = 0; channel < channels; channel++) {
            String id = Long.toString(FIRST_NUMBER + channel);
            String display = String.format(Locale.ROOT, "+49 30 777%04d", channel);
            numbers.add(platform.world().number(id).orElseGet(() -> added(id, display)));
        }
        for (int person = 0; person < PEOPLE; person++) {
            String number = String.format(Locale.ROOT, "49155600%05d", person);
            people.add(platform.world().put(new WaUser("Loader " + person, number, "", "", false, false)));
        }
    }

    private WaNumber added(String id, String display) {
        WaNumber number = platform.world().addNumber(id, WaDemo.ACCOUNT, display, "Harbor & Pine " + display);
        number.activate(WaDemo.PIN);
        return number;
    }

    @Override
    public void write(int channel, int number, String text) {
        platform.phone().write(people.get(number % PEOPLE), numbers.get(channel), text, "");
    }
}
