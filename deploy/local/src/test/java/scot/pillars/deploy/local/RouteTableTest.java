package scot.pillars.deploy.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTableTest {
    private final RouteTable table = RouteTable.read(Path.of("..", "front-door.properties"));

    @ParameterizedTest
    @CsvSource({
        "/assurance, assurance-service",
        "/assurance/, assurance-service",
        "/assurance/v1/checks, assurance-service",
        "/error-resolution/v1/cases, error-resolution-service",
        "/charter-measures/api, charter-measures-service",
        "/reporting/v1/views, reporting-service",
        "/, reporting-service",
        // Whatever is odd further down is the service's to judge; it is passed on as it came.
        "/assurance/../reporting/q/metrics, assurance-service",
        "/assurance/%2e%2e/reporting, assurance-service",
        "/assurance//v1, assurance-service"
    })
    void aPathLeadsToItsService(String path, String service) {
        assertEquals(Optional.of(service), table.find(path).map(RouteTable.Route::upstream));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assurancex",
                "/Assurance",
                "/%61ssurance",
                "/assurance;x=1/v1",
                "/assurance%2Fv1",
                "//assurance",
                "/./assurance",
                "/q/metrics",
                "/favicon.ico"
            })
    void aPathThatIsNotInTheTableLeadsNowhere(String path) {
        assertEquals(Optional.empty(), table.find(path));
    }

    @Test
    void onlyTheFirstPageIsRenamed() {
        assertEquals("/reporting/?x=/", table.find("/").orElseThrow().target("/?x=/"));
        assertEquals(
                "/assurance/v1/checks?a=%2F",
                table.find("/assurance/v1/checks").orElseThrow().target("/assurance/v1/checks?a=%2F"));
    }

    @Test
    void theLongerPathWins() throws IOException {
        RouteTable nested = RouteTable.parse(new StringReader("/a=one\n/a/b=two\n"));

        assertEquals("two", nested.find("/a/b/c").orElseThrow().upstream());
        assertEquals("one", nested.find("/a/bc").orElseThrow().upstream());
    }

    @ParameterizedTest
    @ValueSource(strings = {"assurance=x", "/a/=x", "/a=", "/a=x y z", "/=x"})
    void aLineThatCannotBeMeantIsRefused(String line) {
        assertThrows(CannotStart.class, () -> RouteTable.parse(new StringReader(line)));
    }
}
