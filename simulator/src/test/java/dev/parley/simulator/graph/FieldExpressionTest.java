package dev.parley.simulator.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldExpressionTest {

    @Test
    void nestedFieldsAndModifiersAreRead() {
        List<Field> fields = FieldExpression.parse(
                "id, from{name},comments.limit(2).order(reverse_chronological){id,parent{id}},reactions.summary(total_count).limit(0)");
        assertThat(fields).extracting(Field::name).containsExactly("id", "from", "comments", "reactions");
        Field comments = fields.get(2);
        assertThat(comments.modifier("limit", "")).isEqualTo("2");
        assertThat(comments.modifier("order", "")).isEqualTo("reverse_chronological");
        assertThat(comments.fields().get(1).fields()).containsExactly(Field.named("id"));
        assertThat(fields.get(3).modifiers())
                .containsEntry("summary", "total_count")
                .containsEntry("limit", "0");
    }

    @Test
    void nothingIsNoField() {
        assertThat(FieldExpression.parse(" ")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"id,", "a{b", "a.limit", "a.limit(2", "a}b", "{a}"})
    void aMistakeIsSaid(String text) {
        assertThatThrownBy(() -> FieldExpression.parse(text)).isInstanceOf(GraphRefusal.class);
    }
}
