package scot.pillars.kit.pages;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import scot.pillars.testing.RealParts;
import scot.pillars.testing.SignedInRequests;
import scot.pillars.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PagesTest {

    @Test
    void framesAPage() {
        String page = page("/shelves");

        assertTrue(page.contains("<title>Shelves – PILLARS</title>"), page);
        assertTrue(
                page.contains("<a class=\"pl_areas__link\" href=\"/assurance/\" aria-current=\"true\">Assurance</a>"),
                page);
        assertTrue(
                page.contains("<a class=\"pl_side__link\" href=\"/kit/shelves\" aria-current=\"page\">Shelves</a>"),
                page);
        assertTrue(page.contains("<a class=\"pl_side__link\" href=\"/kit/books\">Books</a>"), page);
        assertTrue(page.contains("<a class=\"pl_side__link\" href=\"/reporting/views\">Views</a>"), page);
        assertTrue(page.contains("Data as of 1 July 2026, 00:15"), page);
        assertTrue(page.contains("<strong>Synthetic data"), page);
        assertTrue(page.contains("43,258"), page);
        assertTrue(page.contains("£1,234.50"), page);
        assertTrue(page.contains("3 March 2026"), page);
        assertTrue(page.contains("Give the shelf a &lt;name&gt;"), page);
        assertTrue(page.contains("Shelter deduction &amp; a very"), page);
        assertFalse(page.contains("{"), page);
    }

    @Test
    void theSideNavigationGroupsItsLinksAndOffersOnlyWhatOpens() {
        given().header("Authorization", "Bearer " + Tokens.of("visitor").signed())
                .get("/shelves")
                .then()
                .body(containsString("<span class=\"pl_side__heading\">Below ground</span>"))
                .body(containsString("href=\"/kit/stacks\">Stacks</a>"))
                .body(not(containsString("href=\"/kit/vault\"")));
    }

    @Test
    void keepsToTheContentSecurityPolicy() {
        String page = page("/shelves");

        assertFalse(page.contains("style="), page);
        assertFalse(page.contains("<style"), page);
        assertFalse(page.contains("<script>"), page);
        assertFalse(page.matches("(?s).* on[a-z]+=.*"), page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "design-system.min.css",
                "pillars.css",
                "pillars.svg",
                "fonts/roboto-latin-400-normal.woff2",
                "design-system.js"
            })
    void servesItsOwnFiles(String file) {
        given().when().get("/assets/" + file).then().statusCode(200);
    }

    @Test
    void hasAnAccessibilityStatement() {
        assertTrue(page("/accessibility").contains("Accessibility statement"));
    }

    @Test
    void answers404AsAPage() {
        given().accept("text/html")
                .when()
                .get("/nothing")
                .then()
                .statusCode(404)
                .body(containsString("Not found"))
                .body(containsString("pl_areas__list"));
    }

    @Test
    void aRefusalIsAPageThatKnowsItsVisitorAndOffersNoAreaThatRefusesToo() {
        given().accept("text/html")
                .header("Authorization", "Bearer " + Tokens.of("visitor").signed())
                .when()
                .get("/imports")
                .then()
                .statusCode(403)
                .body(containsString("Nobody with your roles may do this"))
                .body(containsString("Sign out"))
                .body(containsString("pl_areas__link\" href=\"/reporting/\""))
                .body(not(containsString("pl_areas__link\" href=\"/error-resolution/\"")));
    }

    @Test
    void beforeSignInEveryAreaIsOffered() {
        given().accept("text/html")
                .header("Authorization", SignedInRequests.NOBODY)
                .when()
                .get("/shelves")
                .then()
                .body(containsString("pl_areas__link\" href=\"/error-resolution/\""));
    }

    @Test
    void describesTheInterfaceForPeople() {
        given().accept("text/html")
                .when()
                .get("/api/")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("unsafe-inline"));
        given().when()
                .get("/v1/openapi?format=json")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/json"))
                .body("openapi", startsWith("3.1"));
    }

    private static String page(String path) {
        return given().accept("text/html")
                .when()
                .get(path)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .header("Content-Security-Policy", containsString("default-src 'self'"))
                .extract()
                .asString();
    }
}
