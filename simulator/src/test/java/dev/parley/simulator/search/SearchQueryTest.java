package dev.parley.simulator.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.simulator.world.Post;
import dev.parley.simulator.world.PostDraft;
import dev.parley.simulator.world.User;
import dev.parley.simulator.world.World;
import dev.parley.simulator.world.WorldClock;
import java.time.Clock;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchQueryTest {
    private final World world = new World(new WorldClock(Clock.systemUTC()));
    private final User ada = world.addUser("ada", "Ada", false);
    private final User shop = world.addUser("shop", "Shop", true);
    private final Post root =
            world.publish(PostDraft.post(shop.id(), "Open until nine https://shop.example/hours #news"));
    private final Post post =
            world.publish(PostDraft.reply(ada.id(), "@shop my Parcel is lost, again! #late $HP 荷物がない", root.id()));

    private boolean finds(String query) {
        return SearchQuery.parse(query, 4096).matches(post, world);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "parcel|true",
                "parc|false",
                "parcel lost|true",
                "parcel found|false",
                "found OR lost|true",
                "parcel found OR lost again|true",
                "parcel (found OR lost)|true",
                "parcel -lost|false",
                "parcel -(found OR gone)|true",
                "\"parcel is lost\"|true",
                "\"lost parcel\"|false",
                "#late|true",
                "#lat|false",
                "$HP|true",
                "@shop|true",
                "@SHOP|true",
                "@ada|false",
                "from:ada|true",
                "from:shop|false",
                "to:shop|true",
                "荷物|true",
                "parcel is:reply|true",
                "parcel -is:reply|false",
                "parcel has:links|false",
                "parcel has:hashtags|true",
                "parcel lang:fr|false",
                "parcel min_likes:1|false",
                "parcel -is:nullcast|true",
                "parcel point_radius:[2.35 48.85 10km]|false"
            })
    void matchesAsXDoes(String query, boolean expected) {
        assertThat(finds(query)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "is:reply has:links",
                "-parcel",
                "lang:en",
                "min_faves:10 parcel",
                "min_retweets:10 parcel",
                "(parcel",
                "parcel)",
                "\"parcel",
                "parcel OR",
                "OR parcel",
                "()",
                "parcel is:funny",
                "parcel and lost",
                "conversation_id:abc"
            })
    void refusesWhatXRefuses(String query) {
        assertThatThrownBy(() -> finds(query)).isInstanceOf(QueryException.class);
    }

    @Property
    void anyTextIsEitherAQueryOrRefused(@ForAll @StringLength(max = 40) @CharRange(from = ' ', to = '~') String text) {
        try {
            finds(text);
        } catch (QueryException refusal) {
            assertThat(refusal).hasMessageNotContaining("null");
        }
    }

    @Property
    void aNegatedWordMatchesExactlyWhereTheWordDoesNot(
            @ForAll @StringLength(min = 3, max = 6) @CharRange(from = 'a', to = 'z') String word) {
        if (!word.equals("and")) {
            assertThat(finds("@shop -" + word)).isNotEqualTo(finds("@shop " + word));
        }
    }
}
