package scot.pillars.kit;

import scot.pillars.testing.PillarsArchitecture;

class ArchitectureTest extends PillarsArchitecture {
    ArchitectureTest() {
        super("scot.pillars.kit");
    }
}
