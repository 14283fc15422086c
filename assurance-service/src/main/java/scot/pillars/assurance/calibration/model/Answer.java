package scot.pillars.assurance.calibration.model;

/**
 * What somebody says of one criterion of one case.
 *
 * @param place of the case, from 1
 */
public record Answer(int place, String criterion, String answer) {}
