package scot.pillars.charter;

import scot.pillars.testing.PillarsArchitecture;

class ArchitectureTest extends PillarsArchitecture {
    ArchitectureTest() {
        super("scot.pillars.charter");
    }
}
