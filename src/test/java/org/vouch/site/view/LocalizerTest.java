package org.vouch.site.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vouch.house.Permitted;
import org.vouch.model.cost.Price;
import org.vouch.reader.content.WordsReader;

class LocalizerTest {
    private static Map<Price, String> prices() {
        Map<Price, String> prices = new LinkedHashMap<>();
        prices.put(new Price.Exactly(0), "free");
        prices.put(new Price.Exactly(12_345_67), "$12,345.67");
        prices.put(new Price.Between(1_000_00, 2_000_00), "$1,000 to $2,000");
        prices.put(new Price.AtLeast(500_00), "at least $500");
        prices.put(new Price.AtMost(900_00), "at most $900");
        return prices;
    }

    @Test
    void every_kind_of_price_is_said_with_its_open_end() {
        Localizer english =
                new Localizer(Objects.requireNonNull(WordsReader.builtIn().get("en")));
        Set<Class<?>> kinds = new HashSet<>();
        prices().forEach((price, said) -> {
            assertEquals(said, english.price(price, "USD"));
            kinds.add(price.getClass());
        });
        assertEquals(Permitted.of(Price.class), kinds);
    }
}
