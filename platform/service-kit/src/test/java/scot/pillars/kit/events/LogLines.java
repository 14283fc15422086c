package scot.pillars.kit.events;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/** Everything some loggers say at any level, faults with their traces, until it is closed; nothing else shows it. */
final class LogLines extends Handler implements AutoCloseable {
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final Map<Logger, Level> before = new HashMap<>();

    private LogLines() {
        setFormatter(new PatternFormatter("%c %s%e%n"));
        setLevel(Level.ALL);
    }

    static LogLines of(String... names) {
        LogLines lines = new LogLines();
        for (Logger logger : List.of(names).stream().map(Logger::getLogger).toList()) {
            lines.before.put(logger, logger.getLevel());
            logger.setLevel(Level.ALL);
            logger.setUseParentHandlers(false);
            logger.addHandler(lines);
        }
        return lines;
    }

    boolean contain(String text) {
        return lines.stream().anyMatch(line -> line.contains(text));
    }

    @Override
    public void publish(LogRecord line) {
        lines.add(getFormatter().format(line));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        before.forEach((logger, level) -> {
            logger.removeHandler(this);
            logger.setUseParentHandlers(true);
            logger.setLevel(level);
        });
    }
}
