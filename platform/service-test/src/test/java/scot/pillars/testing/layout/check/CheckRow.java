package scot.pillars.testing.layout.check;

public class CheckRow {}
