package scot.pillars.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.postgresql.Driver;

/**
 * A real PostgreSQL and a real Kafka broker for {@code @QuarkusTest} classes; started once per test run and shared by
 * its classes. The database is named by the argument {@code database}, else after {@code pillars.service} without
 * its ending ("error-resolution-service" has "error_resolution").
 */
public class RealParts implements QuarkusTestResourceLifecycleManager {
    private static final String STATE = "pillars.test.";
    private String database;

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.get("database");
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> configuration = new HashMap<>(parts(database == null ? databaseOfService() : database));
        configuration.forEach((key, value) -> System.setProperty(STATE + key, value));
        configuration.put("quarkus.devservices.enabled", "false");
        for (String noisy : new String[] {"kafka", "org.apache.kafka", "state", "io.zonky"}) {
            configuration.put("quarkus.log.category.\"" + noisy + "\".level", "ERROR");
        }
        return configuration;
    }

    /** Nothing: the parts serve the next test class and end with the JVM. */
    @Override
    public void stop() {}

    public static String kafkaBootstrap() {
        return setting("kafka.bootstrap.servers");
    }

    /** Who signs the tokens of the tests. */
    static String issuer() {
        return setting("pillars.sign-in.provider");
    }

    static String sign(String claims) {
        return (String) call("sign", claims);
    }

    static boolean running() {
        return System.getProperty(STATE + "pillars.sign-in.provider") != null;
    }

    /** Returns when the broker is down; its log stays. */
    public static void stopBroker() {
        call("stopBroker");
    }

    /** Starts the stopped broker on its old port with its old log. */
    public static void startBroker() {
        call("startBroker");
    }

    /** A connection as the role that owns the tables; the caller closes it. */
    public static Connection asOwner() throws SQLException {
        return connect(setting("quarkus.flyway.username"), setting("quarkus.flyway.password"));
    }

    /** A connection as the role the application uses; the caller closes it. */
    public static Connection asApp() throws SQLException {
        return connect(setting("quarkus.datasource.username"), setting("quarkus.datasource.password"));
    }

    private static Connection connect(String user, String password) throws SQLException {
        Properties login = new Properties();
        login.put("user", user);
        login.put("password", password);
        return new Driver().connect(setting("quarkus.datasource.jdbc.url"), login);
    }

    private static String setting(String key) {
        String value = System.getProperty(STATE + key);
        if (value == null) {
            throw new IllegalStateException("The parts are not running: annotate the test with RealParts");
        }
        return value;
    }

    private static String databaseOfService() {
        Properties properties = new Properties();
        try (InputStream file =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("application.properties")) {
            if (file != null) {
                properties.load(file);
            }
        } catch (IOException e) {
            throw new IllegalStateException("application.properties could not be read", e);
        }
        String service = System.getProperty("pillars.service", properties.getProperty("pillars.service", "test"));
        return service.toLowerCase(Locale.ROOT).replaceAll("-service$", "").replace('-', '_');
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> parts(String database) {
        return (Map<String, String>) call("start", database);
    }

    private static Object call(String method, Object... arguments) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        ClassLoader system = ClassLoader.getSystemClassLoader();
        thread.setContextClassLoader(system);
        try {
            Class<?>[] types = arguments.length == 0 ? new Class<?>[0] : new Class<?>[] {String.class};
            return system.loadClass(Parts.class.getName())
                    .getMethod(method, types)
                    .invoke(null, arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("The embedded parts failed: " + method, e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
