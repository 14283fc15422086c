package scot.pillars.resolution;

import scot.pillars.testing.PillarsArchitecture;

class ArchitectureTest extends PillarsArchitecture {
    ArchitectureTest() {
        super("scot.pillars.resolution");
    }
}
