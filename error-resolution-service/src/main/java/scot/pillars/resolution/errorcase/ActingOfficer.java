package scot.pillars.resolution.errorcase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import scot.pillars.kit.http.FieldError;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.security.CurrentUser;

/** Who works a case: the colleague who signed in. A lead, and a system trusted with it, may name another officer. */
@ApplicationScoped
class ActingOfficer {
    static final String FOR_OTHERS = "act-for-officer";

    @Inject
    CurrentUser user;

    /** @throws Refusal 403 when the provider of sign-in gives no colleague number */
    String self() {
        return user.colleague()
                .orElseThrow(
                        () -> Refusal.forbidden(
                                "Your sign-in names no colleague number, and a case is worked under one: ask your administrator"));
    }

    /** @throws Refusal 403 when a caller without the ability names somebody else */
    String named(String officer) {
        if (user.colleague().filter(officer::equals).isPresent() || user.can(FOR_OTHERS)) {
            return officer;
        }
        throw new Refusal(
                403,
                "forbidden",
                "Not allowed",
                "The officer must be you: only a lead acts for another officer",
                List.of(new FieldError("officer", "self", "Name your own colleague number")));
    }
}
