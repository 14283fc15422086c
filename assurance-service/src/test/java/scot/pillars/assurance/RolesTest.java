package scot.pillars.assurance;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import scot.pillars.testing.EveryOperationTimesEveryRole;
import scot.pillars.testing.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RolesTest extends EveryOperationTimesEveryRole {}
