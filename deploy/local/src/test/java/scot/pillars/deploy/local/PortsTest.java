package scot.pillars.deploy.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PortsTest {
    private static final List<String> NAMES = List.of("postgres", "kafka", "assurance-service");

    @Test
    void eachNameHasAPortOfItsOwnBelowTheOutgoingRange() {
        Map<String, Integer> chosen = new Ports(port -> true, new Random(1)).choose(NAMES, Map.of());

        assertEquals(NAMES.size(), new HashSet<>(chosen.values()).size());
        assertTrue(chosen.values().stream().allMatch(port -> port >= Ports.LOWEST && port <= Ports.HIGHEST));
    }

    @Test
    void thePortOfTheRunBeforeIsKeptWhereItIsFree() {
        Map<String, Integer> before = Map.of("postgres", 21_000, "kafka", 21_001);

        Map<String, Integer> chosen = new Ports(port -> port != 21_001, new Random(1)).choose(NAMES, before);

        assertEquals(21_000, chosen.get("postgres"));
        assertFalse(chosen.get("kafka") == 21_001);
    }

    @Test
    void onePortLeftIsFound() {
        Map<String, Integer> chosen =
                new Ports(port -> port == 25_555, new Random(1)).choose(List.of("kafka"), Map.of());

        assertEquals(Map.of("kafka", 25_555), chosen);
    }

    @Test
    void noFreePortIsRefusedInOneLine() {
        Ports full = new Ports(port -> false, new Random(1));

        assertThrows(CannotStart.class, () -> full.choose(NAMES, Map.of()));
    }

    @Test
    void aPortSomebodyListensOnIsNotFree() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertFalse(Ports.isFree(taken.getLocalPort()));
        }
    }
}
