package scot.pillars.assurance.register;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** On what a PUT of an entry depends: {@code @BeanParam Conditions conditions}. */
public class Conditions {
    @HeaderParam("If-Match")
    @Parameter(description = "ETag of the version to change", example = "\"1\"")
    public String ifMatch;

    @HeaderParam("If-None-Match")
    @Parameter(description = "* to create", example = "*")
    public String ifNoneMatch;

    @QueryParam("falseAlarm")
    @Parameter(description = "Why what looks like an identifier of a client is none; absent where nothing does")
    public String falseAlarm;

    /** The entry is to be created. */
    public static Conditions creating(String falseAlarm) {
        Conditions conditions = new Conditions();
        conditions.ifNoneMatch = "*";
        conditions.falseAlarm = falseAlarm;
        return conditions;
    }

    /** The entry is to be changed from this ETag. */
    public static Conditions changing(String ifMatch, String falseAlarm) {
        Conditions conditions = new Conditions();
        conditions.ifMatch = ifMatch;
        conditions.falseAlarm = falseAlarm;
        return conditions;
    }
}
