package scot.pillars.kit.security;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Operations that ask for an ability, for the kit's own tests. */
@Path("/v1/guarded-shelves")
@Produces(MediaType.TEXT_PLAIN)
@PermissionsAllowed("read-shelves")
@Blocking
public class GuardedShelfResource {
    @Inject
    CurrentUser user;

    @GET
    @Operation(operationId = "readGuarded", summary = "Who reads", description = "Who reads.")
    public String who() {
        return user.who();
    }

    @GET
    @Path("/{place}")
    @Operation(operationId = "readPlace", summary = "Who reads there", description = "Who reads there.")
    public String whoAt(@PathParam("place") String place) {
        return user.who() + " at " + place;
    }

    @POST
    @PermissionsAllowed("build-shelves")
    @Operation(operationId = "buildGuarded", summary = "Who builds", description = "Who builds.")
    public String build() {
        return user.who();
    }

    /** Says nothing about who may call. */
    @Path("/v1/forgotten-shelves")
    public static class Forgotten {
        @GET
        @Operation(operationId = "forgotten", summary = "Forgotten", description = "Nobody may.")
        public String read() {
            return "open";
        }
    }
}
