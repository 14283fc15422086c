package scot.pillars.events;

import java.time.LocalDate;
import java.util.List;

/**
 * A preventative control was tested.
 *
 * @param control code of the control
 * @param testedOn business date of the test (Europe/London)
 * @param passed whether it stopped what it should
 * @param sample how many cases were tried
 * @param descriptors codes of the errors it should stop
 */
public record ControlTested(String control, LocalDate testedOn, boolean passed, int sample, List<String> descriptors) {}
