package dev.parley.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.web.agentstate.ReasonImportPages;
import dev.parley.web.station.StationImportPages;
import dev.parley.web.workforce.ImportPages;
import dev.parley.web.workforce.SkillImportPages;
import dev.parley.web.workforce.WorkgroupImportPages;
import jakarta.ws.rs.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormLimitTest {

    @Test
    void everyPageThatTakesAFileTakesALongOne() {
        assertThat(List.of(
                        ImportPages.class,
                        WorkgroupImportPages.class,
                        SkillImportPages.class,
                        StationImportPages.class,
                        ReasonImportPages.class))
                .extracting(page -> "/app/" + page.getAnnotation(Path.class).value())
                .allSatisfy(place -> {
                    assertThat(FormLimit.isList(place)).as(place).isTrue();
                    assertThat(FormLimit.isList(place + "/application")).isTrue();
                });
    }

    @Test
    void otherFormsAreShort() {
        assertThat(List.of("/app/users", "/app/setup/states", "/app/interactions/7/files"))
                .noneMatch(FormLimit::isList);
    }
}
