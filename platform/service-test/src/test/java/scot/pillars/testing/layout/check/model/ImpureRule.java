package scot.pillars.testing.layout.check.model;

import scot.pillars.testing.layout.check.CheckRow;

record ImpureRule(CheckRow row) {}
