package scot.pillars.deploy.local;

import kafka.Kafka;
import kafka.tools.StorageTool;

/** Main class of the broker's own JVM: formats its storage the first time, then is Kafka. */
public final class Broker {
    private Broker() {}

    /** @param arguments the properties file and the cluster id */
    public static void main(String[] arguments) {
        String[] format = {"format", "--config", arguments[0], "--cluster-id", arguments[1], "--ignore-formatted"};
        int outcome = StorageTool.execute(format, System.out);
        if (outcome != 0) {
            System.exit(outcome);
        }
        Kafka.main(new String[] {arguments[0]});
    }
}
