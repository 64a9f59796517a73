package dev.parley.administration;

import dev.parley.workforce.Station;
import java.util.List;
import java.util.TreeSet;

/** Stations as a file. */
final class StationCsv {

    static final String LICENCES = "licences";
    static final List<String> COLUMNS = List.of("name", LICENCES);

    private static final CsvFile.Format FORMAT = new CsvFile.Format(COLUMNS, "", "station", "stations");

    private StationCsv() {}

    static CsvFile read(String text) {
        return CsvFile.read(text, FORMAT);
    }

    static List<Object> cells(Station station) {
        return List.of(CsvFile.guarded(station.name()), String.join(";", new TreeSet<>(station.licences())));
    }
}
