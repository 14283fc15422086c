package scot.pillars.assurance.decision;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A system of the agency whose events the service is told to listen to. */
public class AgencySystem implements QuarkusTestResourceLifecycleManager {
    static final String SOURCE = "/agency/case-management";

    @Override
    public Map<String, String> start() {
        return Map.of("pillars.decisions.sources", SOURCE + ",/agency/payments");
    }

    @Override
    public void stop() {}
}
