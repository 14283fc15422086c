package scot.pillars.assurance.lesson.model;

/** Where a lesson stands. */
public enum LessonState {
    /** Somebody proposed it; a quality lead decides. */
    PROPOSED,
    /** It holds, and may be shared. */
    VALIDATED,
    /** It does not hold, with the reason why. */
    DECLINED,
    /** Business areas were told; each says whether it takes it up. */
    SHARED,
    /** It holds no more; who was told of it keeps seeing that. */
    WITHDRAWN;

    /** Whether this may follow; a shared lesson may be shared with more. */
    public boolean mayBecome(LessonState next) {
        return switch (next) {
            case PROPOSED -> false;
            case VALIDATED, DECLINED -> this == PROPOSED;
            case SHARED -> this == VALIDATED || this == SHARED;
            case WITHDRAWN -> this == PROPOSED || this == VALIDATED || this == SHARED;
        };
    }
}
