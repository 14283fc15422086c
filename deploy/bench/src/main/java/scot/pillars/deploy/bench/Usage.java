package scot.pillars.deploy.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Processor time and resident memory of process trees, from /proc; empty on systems without it. */
final class Usage {
    private static final double TICKS_PER_SECOND = 100;

    private final Map<String, Long> ticks = new LinkedHashMap<>();

    private Usage() {}

    /** Processor time so far of each part, the bench itself included. */
    static Usage of(Map<String, Long> processes) {
        Usage usage = new Usage();
        processes.forEach((name, pid) -> usage.ticks.put(name, ticks(pid)));
        return usage;
    }

    /** Microseconds of processor time per request since an earlier look, by part. */
    Map<String, Double> perRequestSince(Usage before, long requests) {
        Map<String, Double> micros = new LinkedHashMap<>();
        ticks.forEach((name, now) -> micros.put(
                name, (now - before.ticks.getOrDefault(name, 0L)) / TICKS_PER_SECOND * 1e6 / Math.max(1, requests)));
        return micros;
    }

    /** Resident megabytes of a process and its descendants. */
    static long residentMegabytes(long pid) {
        return tree(pid).mapToLong(Usage::residentKilobytes).sum() / 1024;
    }

    // Every process counts itself and its children that have ended, so nothing is counted twice.
    private static long ticks(long pid) {
        return tree(pid).mapToLong(Usage::ownTicks).sum();
    }

    private static Stream<Long> tree(long pid) {
        if (pid == ProcessHandle.current().pid()) {
            return Stream.of(pid);
        }
        return ProcessHandle.of(pid).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .map(ProcessHandle::pid);
    }

    private static long ownTicks(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            List<String> fields =
                    List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
            return Long.parseLong(fields.get(11))
                    + Long.parseLong(fields.get(12))
                    + Long.parseLong(fields.get(13))
                    + Long.parseLong(fields.get(14));
        } catch (IOException ended) {
            return 0;
        }
    }

    private static long residentKilobytes(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException ended) {
            return 0;
        }
    }
}
