package scot.pillars.assurance;

import scot.pillars.testing.PillarsArchitecture;

class ArchitectureTest extends PillarsArchitecture {
    ArchitectureTest() {
        super("scot.pillars.assurance");
    }
}
