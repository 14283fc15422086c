package scot.pillars.deploy.local;

import java.io.IOException;

/** Sends a signal by name; Java itself knows TERM and KILL only. */
final class Signals {
    private Signals() {}

    static void send(String signal, ProcessHandle process) {
        switch (signal) {
            case "TERM" -> process.destroy();
            case "KILL" -> process.destroyForcibly();
            default -> {
                try {
                    new ProcessBuilder("/bin/sh", "-c", "kill -" + signal + " " + process.pid())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
                } catch (IOException e) {
                    process.destroy();
                }
            }
        }
    }
}
