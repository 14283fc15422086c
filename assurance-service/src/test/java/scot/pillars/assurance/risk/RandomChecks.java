package scot.pillars.assurance.risk;

import scot.pillars.kit.database.Sql;

/** Decisions that were chosen and checked, written as they stand afterwards. */
final class RandomChecks {
    /** Four in ten by post are wrong, one in ten online. */
    static final String BY_POST = "case when i % 2 = 0 then i % 10 < 4 else i % 20 = 1 end";

    private RandomChecks() {}

    /** Decisions of a year and their checks, chosen in this way; every second came by post. */
    static void of(
            Sql sql,
            String own,
            int year,
            String wrong,
            int number,
            String origin,
            String stratum,
            String probability) {
        String prefix = "R" + year + "-" + own + "-" + (stratum.contains("targeted") ? "aimed" : origin) + "-";
        sql.update("""
                insert into determination (reference, case_reference, case_token, benefit, type, decided_on, channel, attributes,
                  source, content_hash, registered_at)
                select ? || i, ? || i, gen_random_uuid(), 'SCP', 'review', make_date(?, 1, 1) + i %% 360,
                  case when i %% 2 = 0 then 'post' else 'online' end,
                  jsonb_build_object('ageBand', case when i %% 3 = 0 then '25-34' else '65 and over' end),
                  'import', '\\x00', now()
                from generate_series(1, ?) i""".replace("%%", "%"), prefix, "C" + prefix, year, number);
        sql.update(
                """
                with made as (
                  insert into quality_check (id, case_reference, case_token, determination_reference, determination_token,
                    dataset, provenance, benefit, period_calendar, period_value, ordered_on, tier, timing, decided_on,
                    checked_on, disposition, outcome, recorded_at)
                  select gen_random_uuid(), ? || i, gen_random_uuid(), ? || i, gen_random_uuid(), 'synthetic', 'recorded',
                    'SCP', 'month', ? || '-12', make_date(?, 12, 31), 2, 'post-payment', make_date(?, 12, 1),
                    make_date(?, 12, 31), 'complete',
                    case when %s then 'overpayment' else 'correct' end, now()
                  from generate_series(1, ?) i
                  returning id, determination_reference)
                insert into sampled_case (id, origin, plan, plan_version, draw_id, determination_reference, benefit, tier, timing,
                  stratum, inclusion_probability, selected_at, due_on, disposition, ended_at, check_id, hold)
                select gen_random_uuid(), '%s', %s, %s, %s, determination_reference, 'SCP', 2, '%s', %s, %s::float8, now(),
                  make_date(?, 12, 31), 'complete', now(), id, %s from made""".replace("i % ", "i %% ").formatted(
                        wrong,
                        origin,
                        origin.equals("hand-picked") ? "null" : "'RISK-TEST'",
                        origin.equals("hand-picked") ? "null::int" : "1",
                        origin.equals("draw") ? "gen_random_uuid()" : "null::uuid",
                        origin.equals("gate") ? "pre-payment" : "post-payment",
                        stratum,
                        probability,
                        origin.equals("gate") ? "'released'" : "null"),
                "C" + prefix,
                prefix,
                Integer.toString(year),
                year,
                year,
                year,
                number,
                year);
    }
}
