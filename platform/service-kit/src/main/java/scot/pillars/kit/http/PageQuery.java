package scot.pillars.kit.http;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The two parameters of every list: {@code @BeanParam @Valid PageQuery page}. */
public class PageQuery {
    /** Rows on a page when the caller does not say. */
    public static final int DEFAULT_LIMIT = 50;
    /** Most rows a caller may ask for. */
    public static final int MAX_LIMIT = 1_000;

    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1)
    @Max(MAX_LIMIT)
    @Parameter(description = "How many items at most, 1 to 1000", example = "50")
    public int limit = DEFAULT_LIMIT;

    @QueryParam("after")
    @Parameter(description = "Cursor from `next` of the page before; absent for the first page")
    public String after;

    public int limit() {
        return limit;
    }

    public String after() {
        return after;
    }
}
