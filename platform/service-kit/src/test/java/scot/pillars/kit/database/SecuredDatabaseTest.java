package scot.pillars.kit.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import scot.pillars.testing.SecuredDatabase;

/** The address of the README's section on encrypted links, against a server that takes nothing else. */
class SecuredDatabaseTest {
    private static SecuredDatabase database;
    private static SecuredDatabase another;

    @BeforeAll
    static void start() throws Exception {
        database = SecuredDatabase.start();
        another = SecuredDatabase.start();
    }

    @AfterAll
    static void stop() {
        another.close();
        database.close();
    }

    @Test
    void theDocumentedAddressIsEncryptedAndSignsInWithAPassword() throws SQLException {
        try (Connection connection = connect("sslmode=verify-full&sslrootcert=" + database.authority());
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select ssl, version from pg_stat_ssl where pid = pg_backend_pid()")) {
            assertTrue(row.next());
            assertTrue(row.getBoolean("ssl"));
            assertEquals("TLSv1.3", row.getString("version"));
        }
    }

    @Test
    void aServerOfAnotherAuthorityIsRefused() {
        assertThrows(SQLException.class, () -> connect("sslmode=verify-full&sslrootcert=" + another.authority()));
    }

    @Test
    void aLinkThatIsNotEncryptedIsRefused() {
        SQLException refused = assertThrows(SQLException.class, () -> connect("sslmode=disable"));

        assertEquals("28000", refused.getSQLState());
    }

    @Test
    void aWrongPasswordIsRefused() {
        String address = database.jdbcUrl("sslmode=verify-full&sslrootcert=" + database.authority());

        SQLException refused = assertThrows(
                SQLException.class, () -> DriverManager.getConnection(address, SecuredDatabase.ROLE, "wrong"));

        assertEquals("28P01", refused.getSQLState());
    }

    private static Connection connect(String parameters) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(parameters), SecuredDatabase.ROLE, database.password());
    }
}
