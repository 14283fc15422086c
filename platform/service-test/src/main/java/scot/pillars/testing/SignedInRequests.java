package scot.pillars.testing;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;

/**
 * Requests of REST Assured carry a token of every role, so that a test of something else need not sign in. A test of
 * who may do what gives its own {@code Authorization} header; {@link #NOBODY} sends none.
 */
public final class SignedInRequests implements QuarkusTestBeforeEachCallback, Filter {
    /** Value of the header that stands for no header. */
    public static final String NOBODY = "nobody";

    private static final String HEADER = "Authorization";
    private String token;

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        if (RealParts.running()) {
            token = Tokens.ofEveryRole().signed();
            RestAssured.replaceFiltersWith(this);
        }
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext context) {
        String given = request.getHeaders().getValue(HEADER);
        if (given == null) {
            request.header(HEADER, "Bearer " + token);
        } else if (given.equals(NOBODY)) {
            request.removeHeader(HEADER);
        }
        return context.next(request, response);
    }
}
