"""The same sums as one query written by hand, for DuckDB: what the expressions are held against.

It states each figure once more and is used nowhere else; a run compares its results cell by cell as well.
"""

#: `{dossiers}`, `{catalogue}` and `{petitions}` are lists of files.
QUERY = """
WITH cells AS (
    SELECT
        unit,
        year(received_at) * 12 + month(received_at) - 1 AS received_in,
        year(ended_at) * 12 + month(ended_at) - 1 AS ended_in,
        CASE
            WHEN ended_at IS NULL THEN CASE WHEN waiting_since <= late_after THEN NULL ELSE late_after::DATE END
            WHEN ended_at > late_after THEN date_trunc('month', late_after)::DATE
        END AS overdue_on,
        count(*) AS n,
        count(*) FILTER (channel = 2) AS online,
        count(synced) AS sync_known,
        count(*) FILTER (synced) AS synced,
        count(*) FILTER (components_digitised) AS components,
        count(*) FILTER (fee_due) AS fee_due,
        count(*) FILTER (fee_due AND paid_online) AS paid,
        count(*) FILTER (reusable) AS reusable,
        count(*) FILTER (reusable AND reused) AS reused,
        count(*) FILTER (storage_due) AS storage_due,
        count(*) FILTER (storage_due AND stored) AS stored,
        count(*) FILTER (population_due) AS population_due,
        count(*) FILTER (population_due AND population_used) AS population_used,
        count(*) FILTER (certified_copies > 0) AS copies,
        count(*) FILTER (supplements <= 1) AS single,
        count(*) FILTER (supplements <= 1 AND NOT disliked AND NOT petitioned) AS single_liked,
        count(*) FILTER (ended_at <= late_after AND supplements <= 1 AND status <> 7) AS timely,
        count(*) FILTER (ended_at <= late_after AND supplements <= 1 AND status <> 7 AND NOT disliked
            AND NOT petitioned) AS timely_liked,
        count(*) FILTER (ended_at IS NOT NULL AND status = 7) AS withdrawn,
        count(*) FILTER (ended_at IS NOT NULL AND status IN (9, 10)) AS resolved,
        count(*) FILTER (ended_at > late_after AND status IN (9, 10)) AS late,
        count(*) FILTER (ended_at IS NOT NULL AND status IN (9, 10) AND result_required) AS result,
        count(*) FILTER (ended_at IS NOT NULL AND status IN (9, 10) AND result_required AND result_electronic)
            AS electronic,
        count(*) FILTER (ended_at IS NOT NULL AND status IN (9, 10) AND result_required AND result_digitised)
            AS digitised,
        count(worked_seconds) FILTER (ended_at IS NOT NULL AND status IN (9, 10)) AS timed,
        sum(worked_seconds) FILTER (ended_at IS NOT NULL AND status IN (9, 10)) AS worked
    FROM read_parquet({dossiers})
    WHERE status <> 1
    GROUP BY ALL
), repeated AS (
    SELECT *, unnest(range(greatest(received_in, {first}), least(coalesce(ended_in, {last}), {last}) + 1)) AS period
    FROM cells
), standing AS (
    SELECT
        *,
        received_in = period AS is_new,
        ended_in IS NOT NULL AND ended_in <= period AS has_ended,
        overdue_on IS NOT NULL AND overdue_on < DATE '{as_of}'
            AND year(overdue_on) * 12 + month(overdue_on) - 1 <= period AS is_over
    FROM repeated
), of_dossiers AS (
    SELECT
        unit,
        period,
        sum(n) AS in_hand,
        sum(n) FILTER (is_new) AS received,
        sum(n) FILTER (NOT has_ended AND is_over) AS overdue,
        sum(online) AS online_in_hand,
        sum(online) FILTER (is_new) AS online,
        sum(sync_known) FILTER (is_new) AS sync_known,
        sum(synced) FILTER (is_new) AS synced,
        sum(components) FILTER (is_new) AS components,
        sum(fee_due) FILTER (is_new) AS fee_due,
        sum(paid) FILTER (is_new) AS paid,
        sum(reusable) FILTER (is_new) AS reusable,
        sum(reused) FILTER (is_new) AS reused,
        sum(storage_due) FILTER (is_new) AS storage_due,
        sum(stored) FILTER (is_new) AS stored,
        sum(population_due) FILTER (is_new) AS population_due,
        sum(population_used) FILTER (is_new) AS population_used,
        sum(copies) FILTER (is_new) AS copies,
        sum(single) FILTER (NOT has_ended AND NOT is_over) AS single,
        sum(single_liked) FILTER (NOT has_ended AND NOT is_over) AS single_liked,
        sum(timely) FILTER (has_ended) AS timely,
        sum(timely_liked) FILTER (has_ended) AS timely_liked,
        sum(withdrawn) FILTER (has_ended) AS withdrawn,
        sum(resolved) FILTER (has_ended) AS resolved,
        sum(late) FILTER (has_ended) AS late,
        sum(result) FILTER (has_ended) AS result,
        sum(electronic) FILTER (has_ended) AS electronic,
        sum(digitised) FILTER (has_ended) AS digitised,
        sum(timed) FILTER (has_ended) AS timed,
        sum(worked) FILTER (has_ended) AS worked
    FROM standing
    GROUP BY ALL
), used AS (
    SELECT
        unit,
        year(received_at) * 12 + month(received_at) - 1 AS period,
        procedure,
        count(*) FILTER (channel = 2 AND online_level IN ('full', 'partial')) AS online,
        count(*) FILTER (fee_due AND paid_online) AS paid
    FROM read_parquet({dossiers})
    WHERE status <> 1 AND ((channel = 2 AND online_level IN ('full', 'partial')) OR (fee_due AND paid_online))
    GROUP BY ALL
), of_used AS (
    SELECT unit, period, count(*) FILTER (online > 0) AS used_online, count(*) FILTER (paid > 0) AS used_paid
    FROM used
    GROUP BY ALL
), offered_cells AS (
    SELECT
        unit,
        year(valid_from) * 12 + month(valid_from) - 1 AS received_in,
        year(valid_to) * 12 + month(valid_to) - 1 AS ended_in,
        count(*) AS offered,
        count(*) FILTER (online_level IN ('full', 'partial')) AS services,
        count(*) FILTER (full_possible AND online_level = 'full') AS full_online,
        count(*) FILTER (full_possible) AS full_possible,
        count(*) FILTER (fee) AS fee,
        count(*) FILTER (fee AND payment_integrated) AS integrated,
        count(*) FILTER (population_due) AS procedures_due,
        count(*) FILTER (population_due AND population_connected) AS procedures_connected,
        count(published_on_time) AS publish_known,
        count(*) FILTER (published_on_time) AS published,
        count(public_on_time) AS public_known,
        count(*) FILTER (public_on_time) AS public,
        count(public_complete) AS content_known,
        count(*) FILTER (public_complete) AS complete
    FROM read_parquet({catalogue})
    GROUP BY ALL
), of_catalogue AS (
    SELECT
        unit,
        period,
        sum(published) FILTER (received_in = period) AS published,
        sum(publish_known) FILTER (received_in = period) AS publish_known,
        sum(public) FILTER (received_in = period) AS public,
        sum(public_known) FILTER (received_in = period) AS public_known,
        sum(complete) FILTER (is_open) AS complete,
        sum(content_known) FILTER (is_open) AS content_known,
        sum(offered) FILTER (is_open) AS offered,
        sum(services) FILTER (is_open) AS services,
        sum(full_online) FILTER (is_open) AS full_online,
        sum(full_possible) FILTER (is_open) AS full_possible,
        sum(fee) FILTER (is_open) AS fee,
        sum(integrated) FILTER (is_open) AS integrated,
        sum(procedures_due) FILTER (is_open) AS procedures_due,
        sum(procedures_connected) FILTER (is_open) AS procedures_connected
    FROM (
        SELECT *, ended_in IS NULL OR ended_in > period AS is_open
        FROM (
            SELECT
                *,
                unnest(range(greatest(received_in, {first}), least(coalesce(ended_in, {last}), {last}) + 1)) AS period
            FROM offered_cells
        )
    )
    GROUP BY ALL
), petition_cells AS (
    SELECT
        unit,
        year(received_at) * 12 + month(received_at) - 1 AS received_in,
        year(ended_at) * 12 + month(ended_at) - 1 AS ended_in,
        CASE
            WHEN ended_at IS NULL THEN due_at::DATE
            WHEN ended_at > due_at THEN date_trunc('month', due_at)::DATE
        END AS overdue_on,
        count(*) AS n,
        count(ended_at) AS ended,
        count(*) FILTER (ended_at <= due_at) AS timely,
        count(*) FILTER (ended_at <= due_at AND NOT dissatisfied AND NOT reopened) AS settled,
        count(*) FILTER (kind = 'procedure') AS of_procedure,
        count(*) FILTER (kind = 'staff') AS of_staff
    FROM read_parquet({petitions})
    GROUP BY ALL
), of_petitions AS (
    SELECT
        unit,
        period,
        sum(n) AS petitions,
        sum(n) FILTER (received_in = period) AS petitions_received,
        sum(n) FILTER (NOT has_ended AND NOT (overdue_on IS NOT NULL AND overdue_on < DATE '{as_of}'
            AND year(overdue_on) * 12 + month(overdue_on) - 1 <= period)) AS petitions_within,
        sum(ended) FILTER (has_ended) AS petitions_ended,
        sum(timely) FILTER (has_ended) AS petitions_timely,
        sum(settled) FILTER (has_ended) AS petitions_settled,
        sum(of_procedure) FILTER (received_in = period) AS of_procedure,
        sum(of_staff) FILTER (received_in = period) AS of_staff
    FROM (
        SELECT *, ended_in IS NOT NULL AND ended_in <= period AS has_ended
        FROM (
            SELECT
                *,
                unnest(range(greatest(received_in, {first}), least(coalesce(ended_in, {last}), {last}) + 1)) AS period
            FROM petition_cells
        )
    )
    GROUP BY ALL
), joined AS (
    SELECT * REPLACE (coalesce(worked, 0)::BIGINT AS worked)
    FROM of_dossiers
    FULL JOIN of_used USING (unit, period)
    FULL JOIN of_catalogue USING (unit, period)
    FULL JOIN of_petitions USING (unit, period)
), filled AS (
    SELECT unit, period, coalesce(COLUMNS(* EXCLUDE (unit, period)), 0)::BIGINT FROM joined
)
SELECT
    unit,
    period,
    published AS "n_1.1", publish_known AS "d_1.1",
    public AS "n_1.2", public_known AS "d_1.2",
    complete AS "n_1.3", content_known AS "d_1.3",
    synced AS "n_1.4", sync_known AS "d_1.4",
    timely + single AS "n_2.1", in_hand - withdrawn AS "d_2.1",
    worked AS "n_2.2", timed AS "d_2.2",
    services AS "n_3.1", offered AS "d_3.1",
    used_online AS "n_3.2", services AS "d_3.2",
    online AS "n_3.3", received AS "d_3.3",
    integrated AS "n_3.5", fee AS "d_3.5",
    used_paid AS "n_3.5b", fee AS "d_3.5b",
    paid AS "n_3.6", fee_due AS "d_3.6",
    electronic AS "n_4.1", result AS "d_4.1",
    components AS "n_4.2", received AS "d_4.2",
    reused AS "n_4.3", reusable AS "d_4.3",
    stored AS "n_4.4", storage_due AS "d_4.4",
    population_used AS "n_4.5a", population_due AS "d_4.5a",
    procedures_connected AS "n_4.5b", procedures_due AS "d_4.5b",
    (copies > 0)::BIGINT AS "n_4.6", 1::BIGINT AS "d_4.6",
    petitions_timely + petitions_within AS "n_5.1", petitions AS "d_5.1",
    petitions_settled AS "n_5.2", petitions_ended AS "d_5.2",
    timely_liked + single_liked AS "n_5.3", in_hand - withdrawn AS "d_5.3",
    of_procedure AS "n_5.4", petitions_received AS "d_5.4",
    of_staff AS "n_5.5", petitions_received AS "d_5.5",
    resolved - late AS "n_on_time", resolved AS "d_on_time",
    late + overdue AS "n_late", in_hand AS "d_late",
    components AS "n_digitised_components", received AS "d_digitised_components",
    digitised AS "n_digitised_results", result AS "d_digitised_results",
    online AS "n_online_new", received AS "d_online_new",
    online_in_hand AS "n_online_all", in_hand AS "d_online_all",
    paid AS "n_paid_online", fee_due AS "d_paid_online",
    full_online AS "n_full_online", full_possible AS "d_full_online"
FROM filled
ORDER BY unit, period
"""
