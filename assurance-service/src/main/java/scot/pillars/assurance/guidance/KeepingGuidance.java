package scot.pillars.assurance.guidance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.regex.Pattern;
import scot.pillars.assurance.register.Keeping;
import scot.pillars.kit.audit.AuditTrail;
import scot.pillars.kit.events.EventIds;
import scot.pillars.kit.http.ETags;
import scot.pillars.kit.http.FreeText;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.security.CurrentUser;
import scot.pillars.kit.time.BusinessClock;

/** Changes the register of guidance: entries, versions, user tests, and what checkers say of its clarity. */
@ApplicationScoped
class KeepingGuidance {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,39}");

    @Inject
    Guidances guidances;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentUser user;

    @Inject
    BusinessClock clock;

    /** @throws Refusal 400 for the code; 404, 412 or 428 for the versions */
    @Transactional
    Keeping<GuidanceView> keep(String code, GuidanceRequests.Entry request, String ifMatch, String ifNoneMatch) {
        boolean creates = Keeping.creates(ifMatch, ifNoneMatch);
        if (!CODE.matcher(code).matches()) {
            throw Refusal.badRequest("code", "pattern", "A code is 1 to 40 capital letters, digits and hyphens");
        }
        FreeText.refuseIdentifiers("title", request.title(), null);
        FreeText.refuseIdentifiers("owner", request.owner(), null);
        GuidanceView before = guidances.find(code).orElse(null);
        if (creates && before != null) {
            throw Keeping.exists();
        }
        if (!creates) {
            long expected = ETags.required(ifMatch);
            ETags.matches(expected, known(before).version());
        }
        int version = creates ? 1 : before.version() + 1;
        if (guidances.keep(code, request, version, user.who(), clock.now()) == 0) {
            throw Refusal.preconditionFailed("Somebody else changed this guidance meanwhile");
        }
        return new Keeping<>(creates, remembered("keepGuidance", code, before), version);
    }

    /** @throws Refusal 404; 422 when it does not begin after the version before */
    @Transactional
    GuidanceView add(String code, GuidanceRequests.Version request) {
        FreeText.refuseIdentifiers("summary", request.summary(), null);
        GuidanceOfDay newest = guidances.newest(code).orElseThrow(KeepingGuidance::unknown);
        if (newest.inForceFrom() != null && !request.inForceFrom().isAfter(newest.inForceFrom())) {
            throw Refusal.unprocessable(
                    "inForceFrom",
                    "after-version-before",
                    "Version " + newest.version() + " is in force from " + newest.inForceFrom()
                            + ": the next begins later");
        }
        GuidanceView before = guidances.find(code).orElseThrow();
        guidances.add(code, newest.version() + 1, request, user.who(), clock.now());
        return remembered("addGuidanceVersion", code, before);
    }

    /** @throws Refusal 404; 422 for a version that there is not, a day in the future, or an identifier */
    @Transactional
    GuidanceView add(String code, GuidanceRequests.UserTest request) {
        FreeText.refuseIdentifiers("findings", request.findings(), request.falseAlarm());
        GuidanceView before = known(guidances.find(code).orElse(null));
        if (before.versions().stream().noneMatch(one -> one.version() == request.version())) {
            throw Refusal.unprocessable("version", "version-known", "This guidance has no such version");
        }
        if (request.testedOn().isAfter(clock.today())) {
            throw Refusal.unprocessable("testedOn", "not-in-future", "A round is recorded when it was held");
        }
        UUID id = EventIds.next();
        guidances.add(id, code, request, user.who(), clock.now());
        return remembered("recordGuidanceUserTest", code, before);
    }

    /** The caller's answer; a second one takes the place of the first. */
    @Transactional
    void answer(String code, int version, boolean clear) {
        if (!guidances.answer(code, version, user.who(), clear, clock.now())) {
            throw Refusal.notFound("No guidance has this code and version");
        }
        audit.remember(
                "answerGuidanceClarity", "guidance/" + code + "/" + version, null, new GuidanceRequests.Clarity(clear));
    }

    private GuidanceView remembered(String action, String code, GuidanceView before) {
        GuidanceView after = guidances.find(code).orElseThrow();
        audit.remember(action, "guidance/" + code, before, after);
        return after;
    }

    private static GuidanceView known(GuidanceView view) {
        if (view == null) {
            throw unknown();
        }
        return view;
    }

    static Refusal unknown() {
        return Refusal.notFound("No guidance has this code");
    }
}
