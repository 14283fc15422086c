package scot.pillars.reporting;

import scot.pillars.testing.PillarsArchitecture;

class ArchitectureTest extends PillarsArchitecture {
    ArchitectureTest() {
        super("scot.pillars.reporting");
    }
}
