package dev.parley.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class AvatarTest {

    @Test
    void takes_the_first_letters_of_the_first_and_last_name() {
        assertThat(Avatar.initialsOf("Ottilie von Brandt")).isEqualTo("OB");
    }

    @Test
    void takes_two_letters_of_a_single_name() {
        assertThat(Avatar.initialsOf("kofi")).isEqualTo("KO");
    }

    @Test
    void ignores_what_is_not_a_letter() {
        assertThat(Avatar.initialsOf("🌊 ~wave~ 7")).isEqualTo("7");
        assertThat(Avatar.initialsOf("😀")).isEqualTo("•");
        assertThat(Avatar.initialsOf("")).isEqualTo("•");
    }

    @Test
    void agents_are_square_and_customers_round() {
        assertThat(Avatar.agent("Noor Haddad", 3).css()).contains("avatar--agent");
        assertThat(Avatar.customer("Noor Haddad", 3).css()).doesNotContain("avatar--agent");
    }

    @Property
    void a_person_has_one_of_six_tints_for_ever(@ForAll long id, @ForAll String name) {
        Avatar avatar = Avatar.customer(name, id);
        assertThat(avatar.tint()).isBetween(1, 6);
        assertThat(Avatar.customer("Other", id).tint()).isEqualTo(avatar.tint());
    }
}
