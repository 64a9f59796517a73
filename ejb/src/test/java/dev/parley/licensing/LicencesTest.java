package dev.parley.licensing;

import static dev.parley.licensing.Licences.ACCESS_SOCIAL;
import static dev.parley.licensing.Licences.ACCESS_WHATSAPP;
import static dev.parley.licensing.Licences.FEATURE_SOCIAL;
import static dev.parley.support.Fixtures.NOON;
import static dev.parley.support.Fixtures.anAgent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.Platform;
import dev.parley.settings.LicenceSettings;
import dev.parley.support.TestDatabase;
import dev.parley.workforce.Station;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LicencesTest {

    private static final LicenceSettings SETTINGS =
            new LicenceSettings(Optional.empty(), Duration.ofDays(30), Duration.ofDays(7));

    private final TestDatabase database = new TestDatabase();

    @AfterEach
    void close() {
        database.close();
    }

    private void with(Consumer<Licences> work) {
        database.run(entities -> {
            Licences licences = new Licences();
            licences.entities = entities;
            work.accept(licences);
        });
    }

    private static LicenceFile file(LicenceFile.Entry... entries) {
        return new LicenceFile("Harbor & Pine", "L-7", NOON, NOON.plus(Duration.ofDays(90)), List.of(entries));
    }

    private static LicenceFile.Entry entry(String name, int count) {
        return new LicenceFile.Entry(name, count, null);
    }

    private void twoHolders() {
        with(licences -> licences.add(ACCESS_SOCIAL, 5, null));
        database.run(entities -> {
            anAgent("Nadia").in(entities).license(ACCESS_SOCIAL);
            Station desk = new Station("Desk 1");
            desk.license(ACCESS_SOCIAL);
            entities.persist(desk);
        });
    }

    @Test
    @DisplayName("RT-2 a licence that a file grants no times is not there")
    void noneIsNotThere() {
        with(licences -> licences.add(ACCESS_SOCIAL, 0, null));
        with(licences -> licences.add(FEATURE_SOCIAL, 1, null));
        with(licences -> assertThat(licences.valid(NOON)).containsExactly(FEATURE_SOCIAL));
        with(licences -> assertThat(LicenceReport.stops(Set.of(Platform.X), licences.list(), NOON))
                .singleElement()
                .asString()
                .contains(ACCESS_SOCIAL));
    }

    @Test
    @DisplayName("RT-2 a file replaces what is licensed; who has licences keeps them")
    void replace() {
        twoHolders();
        with(licences -> licences.add(ACCESS_WHATSAPP, 5, null));
        with(licences ->
                licences.replace(file(entry(FEATURE_SOCIAL, 1), entry(ACCESS_SOCIAL, 2)), "text", "Ada Winther", NOON));
        with(licences -> {
            assertThat(licences.valid(NOON)).containsExactlyInAnyOrder(FEATURE_SOCIAL, ACCESS_SOCIAL);
            assertThat(licences.valid(NOON.plus(Duration.ofDays(91)))).isEmpty();
            LicenceStock access = licences.list().get(0);
            assertThat(access.free()).isZero();
            assertThat(access.holderNames()).containsExactly("Nadia", "station Desk 1");
            assertThat(licences.inForce())
                    .hasValueSatisfying(force -> assertThat(force.licenceId()).isEqualTo("L-7"));
        });
    }

    @Test
    @DisplayName("RT-2 a file with fewer counts than are assigned is refused with who has them")
    void tooFew() {
        twoHolders();
        with(licences -> {
            assertThat(LoadingLicences.tooFew(file(entry(ACCESS_SOCIAL, 1)), licences.listLocked()))
                    .hasValueSatisfying(words ->
                            assertThat(words).contains("the file has 1, but 2 are assigned: Nadia, station Desk 1"));
            assertThat(LoadingLicences.tooFew(file(entry(FEATURE_SOCIAL, 1)), licences.listLocked()))
                    .isPresent();
            assertThat(LoadingLicences.tooFew(file(entry(ACCESS_SOCIAL, 2)), licences.listLocked()))
                    .isEmpty();
        });
    }

    private static LicencePreview preview(Licences licences, LicenceFile file) {
        return LicencePreview.of(file, licences.list(), licences.inForce());
    }

    @Test
    @DisplayName("RT-2 a preview tells counts now and then, what is assigned, and that a file is older or in force")
    void preview() {
        twoHolders();
        LicenceFile more = file(entry(ACCESS_SOCIAL, 9), entry(FEATURE_SOCIAL, 1));
        with(licences -> {
            LicencePreview shown = preview(licences, more);
            assertThat(shown.problem()).isEmpty();
            assertThat(shown.lines())
                    .containsExactly(
                            new LicencePreview.Line(ACCESS_SOCIAL, 5, 9, 2, null, NOON.plus(Duration.ofDays(90))),
                            new LicencePreview.Line(FEATURE_SOCIAL, 0, 1, 0, null, NOON.plus(Duration.ofDays(90))));
            LicencePreview less = preview(licences, file(entry(FEATURE_SOCIAL, 1)));
            assertThat(less.problem()).isPresent();
            assertThat(less.lines().get(0).isTooFew()).isTrue();
            licences.replace(more, "the text", "Ada Winther", NOON);
        });
        with(licences -> {
            assertThat(preview(licences, more).remarks()).containsExactly("This file is in force already.");
            LicenceFile older = new LicenceFile("Harbor & Pine", "L-6", NOON.minusSeconds(1), null, more.entries());
            assertThat(preview(licences, older).remarks())
                    .singleElement()
                    .asString()
                    .contains("older than the one in force");
            licences.replace(older, "the older text", "Ada Winther", NOON.plusSeconds(1));
            assertThat(licences.loaded(10))
                    .extracting(LicenceInForce::licenceId)
                    .containsExactly("L-6", "L-7");
            assertThat(licences.contentOf(licences.loaded(10).get(1).id())).hasValue("the text");
        });
    }

    private static LicenceStock stock(String name, Instant end) {
        return new LicenceStock(name, 1, end, List.of(), List.of());
    }

    @Test
    @DisplayName("RT-2 notices begin 30 days before the end, become urgent 7 days before, and stay after it")
    void notices() {
        assertThat(LicenceNotice.of(
                        List.of(
                                stock("A", NOON.plus(Duration.ofDays(31))),
                                stock("B", NOON.plus(Duration.ofDays(30))),
                                stock("C", NOON.plus(Duration.ofDays(7))),
                                stock("D", NOON)),
                        SETTINGS,
                        NOON))
                .extracting(LicenceNotice::licence, LicenceNotice::level)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("B", LicenceNotice.Level.SOON),
                        org.assertj.core.groups.Tuple.tuple("C", LicenceNotice.Level.URGENT),
                        org.assertj.core.groups.Tuple.tuple("D", LicenceNotice.Level.ENDED));
    }

    @Test
    @DisplayName("RT-2 a platform whose licence is missing or has expired is told not to be routed")
    void stops() {
        List<LicenceStock> stock = List.of(
                stock(FEATURE_SOCIAL, NOON.minusSeconds(1)), stock(ACCESS_SOCIAL, NOON.plus(Duration.ofDays(300))));
        assertThat(LicenceReport.stops(Set.of(Platform.X, Platform.WHATSAPP), stock, NOON))
                .hasSize(2)
                .anySatisfy(words -> assertThat(words).contains("X is not routed", "expired on 1 September 2026"))
                .anySatisfy(words -> assertThat(words).contains("WhatsApp is not routed", "is missing"));
    }
}
