package scot.pillars.kit.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import scot.pillars.kit.money.Money;

/** A request body with one field of each kind. */
public record Shelf(
        @NotNull @Size(max = 20) String name,
        LocalDate builtOn,
        Colour colour,
        Integer boards,
        Money price,
        @Valid List<Book> books) {

    enum Colour {
        DARK_RED,
        BLUE
    }

    record Book(@NotNull String title) {}
}
