package scot.pillars.testing.layout.check.model;

import java.math.BigDecimal;

record PureRule(BigDecimal[] amounts, int count) {}
