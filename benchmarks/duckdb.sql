-- The figures of norm set haarlem-2019 as a researcher would take them from an attempts file with SQL.
-- The file stands in the variable `file`. One row a department, then one without a name: the whole.
--
-- Tried on ten million rows, and slower or no faster: moments as TIMESTAMP (takes half as long again; as text they sort just as well, and
-- only messages need them), every column as text, doubles, enums for the choices, other buffer sizes, counting in two steps, `filter` for `count_if`.

with days as (
    select
        day::date as day,
        isodow(day) <= 5 and (month(day), day(day)) not in ((12, 25), (12, 26), (1, 1)) as works
    from generate_series(date '2019-11-01', date '2020-01-31', interval 1 day) as calendar (day)
),
numbered as (
    select day, works, count(*) filter (works) over (order by day) as number
    from days
),
-- Office hours end at 17:00 of the second working day after the day of the message.
deadlines as (
    select
        strftime(message.day, '%Y-%m-%d') as message_day,
        strftime(term.day, '%Y-%m-%dT17:00:00') as deadline
    from numbered as message
    join numbered as term on term.works and term.number = message.number + 2
),
valid as (
    select
        afdeling,
        coalesce(route, 'kcc') = 'kcc' as by_kcc,
        kcc_resultaat,
        kcc_opneemtijd,
        kcc_begroeting,
        bereikt,
        doorverbindtijd,
        wachttijd,
        begroeting,
        initiatief,
        case when boodschap <> 'geen' then left(coalesce(boodschap_op, begonnen), 10) end as message_day,
        teruggebeld_op,
        reden,
        toerekening
    from read_csv(
        getvariable('file'),
        auto_detect = false, header = true, delim = ';', quote = '"', escape = '"', new_line = '\n', nullstr = '', decimal_separator = ',',
        columns = {
            'poging': 'VARCHAR', 'begonnen': 'VARCHAR', 'enqueteur': 'VARCHAR', 'afdeling': 'VARCHAR', 'team': 'VARCHAR', 'medewerker': 'VARCHAR',
            'route': 'VARCHAR', 'kcc_resultaat': 'VARCHAR', 'kcc_opneemtijd': 'DECIMAL(9, 3)', 'kcc_begroeting': 'VARCHAR', 'zoektijd': 'VARCHAR',
            'bereikt': 'VARCHAR', 'doorverbindtijd': 'DECIMAL(9, 3)', 'wachttijd': 'DECIMAL(9, 3)', 'begroeting': 'VARCHAR', 'initiatief': 'VARCHAR',
            'boodschap': 'VARCHAR', 'boodschap_op': 'VARCHAR', 'teruggebeld_op': 'VARCHAR', 'reden': 'VARCHAR', 'toerekening': 'VARCHAR',
            'status': 'VARCHAR', 'opmerking': 'VARCHAR'
        }
    )
    where coalesce(status, 'geldig') = 'geldig'
),
classified as (
    select
        *,
        case
            when kcc_resultaat <> 'beantwoord' then 'line'
            when reden is not null then 'reason'
            when bereikt = 'medewerker' then 'success'
            when message_day is not null then
                case
                    when teruggebeld_op <= '2020-01-31T00:00:00' then case when teruggebeld_op <= deadline then 'success' else 'failure' end
                    when deadline < '2020-01-31T00:00:00' then 'failure'
                    else 'open'
                end
            when bereikt in ('collega_afdeling', 'collega_elders', 'kcc') then
                case initiatief when 'ja' then 'success' when 'nee' then 'no-initiative' else 'open' end
            when bereikt = 'niemand' then 'failure'
            else 'open'
        end as outcome
    from valid
    left join deadlines using (message_day)
),
judged as (
    select
        *,
        by_kcc and kcc_resultaat = 'beantwoord' as answered,
        bereikt in ('medewerker', 'collega_afdeling') as near,
        bereikt in ('medewerker', 'collega_afdeling', 'collega_elders') as reached,
        case outcome
            when 'success' then true
            when 'open' then false
            else coalesce(
                toerekening = 'afdeling',
                not (outcome = 'no-initiative' and bereikt = 'kcc' or outcome = 'line' and by_kcc))
        end as of_department
    from classified
),
departments as materialized (
    select
        afdeling,
        count_if(answered and kcc_opneemtijd <= 60) as answered_fast,
        count_if(answered and kcc_opneemtijd is not null) as answered_timed,
        count_if(answered) as line_answered,
        count_if(by_kcc) as by_kcc,
        count_if(answered and kcc_begroeting = 'ja') as kcc_greeted_well,
        count_if(answered and kcc_begroeting is not null) as kcc_greeting_judged,
        count_if(of_department and near) as direct,
        count_if(of_department and reached) as indirect,
        count_if(of_department) as department_attempts,
        count_if(of_department and outcome = 'success') as success,
        sum(doorverbindtijd) filter (reached) as transfer_seconds,
        count(doorverbindtijd) filter (reached) as transfers,
        sum(wachttijd) filter (bereikt in ('kcc', 'niemand')) as waiting_seconds,
        count(wachttijd) filter (bereikt in ('kcc', 'niemand')) as waits,
        count_if(reached and begroeting = 'ja') as greeted_well,
        count_if(reached and begroeting is not null) as greeting_judged
    from judged
    group by afdeling
)
from departments
union all by name
select sum(columns(* exclude afdeling)) from departments
order by afdeling nulls last;
