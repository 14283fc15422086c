package scot.pillars.deploy.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntPredicate;

/**
 * Chooses ports on 127.0.0.1. They lie below the range systems hand out for outgoing connections, so that nobody
 * takes the port of a child while it is being restarted.
 */
final class Ports {
    static final int LOWEST = 20_000;
    static final int HIGHEST = 29_999;

    private final IntPredicate free;
    private final Random random;

    Ports() {
        this(Ports::isFree, new Random());
    }

    Ports(IntPredicate free, Random random) {
        this.free = free;
        this.random = random;
    }

    /** A port for each name: the one it had before where that is still free. */
    Map<String, Integer> choose(List<String> names, Map<String, Integer> before) {
        Map<String, Integer> chosen = new LinkedHashMap<>();
        for (String name : names) {
            Integer earlier = before.get(name);
            boolean keep = earlier != null && !chosen.containsValue(earlier) && free.test(earlier);
            chosen.put(name, keep ? earlier : another(chosen));
        }
        return chosen;
    }

    private int another(Map<String, Integer> taken) {
        int span = HIGHEST - LOWEST + 1;
        int start = random.nextInt(span);
        for (int i = 0; i < span; i++) {
            int port = LOWEST + (start + i) % span;
            if (!taken.containsValue(port) && free.test(port)) {
                return port;
            }
        }
        throw new CannotStart("no free port between " + LOWEST + " and " + HIGHEST + " on 127.0.0.1: end something");
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
