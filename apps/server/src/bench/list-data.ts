import type { Db } from '@vinh-danh/db';

export const units = 600;
export const departments = 20;
const names = {
  family:
    'Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Trần Trần Lê Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý A Y Rơ'.split(
      ' ',
    ),
  middle: 'Văn Thị Đức Hữu Minh Ngọc Thanh Quang Xuân Thu Hồng Kim Anh Bảo Gia Khánh Tuấn Hoài Mạnh Phương'.split(' '),
  given:
    'An Ánh Ân Bình Châu Chi Cường Dũng Dung Đào Đạt Giang Hà Hải Hạnh Hiền Hiếu Hoa Hòa Hùng Hương Khoa Lan Linh Long Mai Nam Nga Oanh Phúc Quân Sơn Tâm Thảo Trang Tú Uyên Vân Yến Ý Hlan Bluk Nhâm Ưng'.split(
      ' ',
    ),
};

/**
 * So many nominations of ten years, written by the database itself: one in seventeen still on its road, the others over;
 * awards, types and units as unequal as in life. The dossier is that of `sample`, which the product wrote.
 */
export async function loadNominations(owner: Db, sample: string, count: number): Promise<void> {
  await owner.sql.begin(async (sql) => {
    // The rows fit by the way they are made: asking each foreign key would take longer than all the rest.
    await sql`set local session_replication_role = replica`;
    const indexes = await sql<{ name: string; definition: string }[]>`
      select i.indexname as name, i.indexdef as definition from pg_indexes i
      where i.schemaname = current_schema() and i.tablename like 'nomination%'
        and not exists (select 1 from pg_constraint c where c.conname = i.indexname)`;
    for (const { name } of indexes) await sql`drop index ${sql(name)}`;
    await sql`
      create temp table made on commit drop as
      select i, gen_random_uuid() as subject_id,
        (lpad(to_hex((1480000000000 + i * (320000000000.0 / ${count}))::bigint), 12, '0') || '7' || substr(md5(i::text), 1, 3)
          || '8' || substr(md5(i::text), 4, 15))::uuid as id,
        (power(random(), 2) * ${units - 1})::int as unit, random() as kind, random() as stage, random() as award,
        random() as type, i > ${count} * 0.94 as is_open, random() as other
      from generate_series(1, ${count}) as i`;
    await sql`
      create temp table subjects on commit drop as
      select m.id, m.subject_id, 'don-vi-' || unit as unit_id,
        case when kind < 0.78 then 'individual' when kind < 0.98 then 'collective' else 'household' end as kind,
        case when kind < 0.78 then f.word || ' ' || d.word || ' ' || g.word
          when kind < 0.98 then 'Tập thể Tổ ' || i || ' ' || d.word || ' ' || g.word
          else f.word || ' ' || d.word || ' ' || g.word || ', hộ số ' || i end as name,
        date '1950-01-01' + i % 21001 as born_on, i
      from made m
      join unnest(${names.family}::text[]) with ordinality as f(word, n) on f.n = 1 + (hashint4(i) & 65535) % ${names.family.length}
      join unnest(${names.middle}::text[]) with ordinality as d(word, n) on d.n = 1 + (hashint4(i + 7) & 65535) % ${names.middle.length}
      join unnest(${names.given}::text[]) with ordinality as g(word, n) on g.n = 1 + (hashint4(i + 13) & 65535) % ${names.given.length}`;
    await sql`alter table subjects add search_name text`;
    await sql`
      update subjects set search_name = lower(translate(regexp_replace(normalize(name, nfd), '[\\u0300-\\u036f]', '', 'g'), 'đĐ', 'dd'))`;
    await insertSubjects(sql);
    await insertRows(sql, sample);
    await insertReaders(sql);
    await insertFacts(sql);
    for (const { definition } of indexes) await sql.unsafe(definition);
  });
  await owner.sql`vacuum analyze`;
}

/** The province's, which read whatever was submitted. */
const offices = ['ubnd', 'ubnd-so-noi-vu', 'ubnd-hoi-dong', 'ubnd-van-phong'];

type Sql = Parameters<Parameters<Db['sql']['begin']>[1]>[0];

async function insertSubjects(sql: Sql): Promise<void> {
  await sql`
    insert into persons (id, full_name, search_name, birth_year, born_on, gender, occupation_group, organisation_id, life_status, origin, country)
    select subject_id, name, search_name, 1950 + i % 57, born_on, 'female', 'worker', unit_id, 'alive',
      case i % 1000 when 0 then 'foreign' when 1 then 'overseas' else 'vietnamese' end, case i % 1000 when 0 then 'LA' end
    from subjects where kind = 'individual'`;
  await sql`
    insert into collectives (id, name, search_name, organisation_id)
    select subject_id, name, search_name, unit_id from subjects where kind = 'collective'`;
  await sql`
    insert into households (id, head_name, search_name, organisation_id)
    select subject_id, name, search_name, unit_id from subjects where kind = 'household'`;
  await sql`insert into nomination_names select id, list_name(kind, name) from subjects`;
  await sql`insert into nomination_words select id, name_onwards(search_name) from subjects`;
}

async function insertRows(sql: Sql, sample: string): Promise<void> {
  await sql`
    with stood as (
      select m.*, s.kind as subject_kind,
        case when is_open then case
          when stage < 0.25 then 'draft' when stage < 0.40 then 'intake' when stage < 0.66 then 'appraisal'
          when stage < 0.76 then 'council' when stage < 0.85 then 'leader' when stage < 0.90 then 'returned'
          when stage < 0.91 then 'suspended' when stage < 0.95 then 'approved' else 'decided' end
        else case
          when stage < 0.90 then 'conferred' when stage < 0.94 then 'rejected' when stage < 0.96 then 'withdrawn'
          when stage < 0.99 then 'discarded' when stage < 0.9991 then 'decided' when stage < 0.9997 then 'annulled'
          else 'stripped' end end as at
      from made m join subjects s on s.id = m.id
    )
    insert into nominations (id, code, version, stage, subject_kind, person_id, collective_id, household_id, award,
      requested_award, commendation_type, procedure, posthumous, movement_id, submitting_unit_id, holder_id, holder_role,
      position, due_on, regime, rule_version, visible_to, dossier, ladders_id, history_head, decided_on, decided_by_id, decision_id)
    select s.id, 'HS-' || translate(upper(substr(md5('c' || s.i), 1, 4)), '01', 'XY') || '-' || translate(upper(substr(md5('d' || s.i), 1, 4)), '01', 'ZK') || to_hex(s.i),
      6, s.at, s.subject_kind, case s.subject_kind when 'individual' then s.subject_id end,
      case s.subject_kind when 'collective' then s.subject_id end, case s.subject_kind when 'household' then s.subject_id end,
      award.code, award.code,
      case when s.type < 0.6 then 'merit' when s.type < 0.8 then 'movement' when s.type < 0.95 then 'unexpected'
        when s.type < 0.98 then 'serviceRecord' when s.type < 0.999 then 'seniority' else 'diplomatic' end,
      case when s.other < 0.15 then 'simplified' else 'standard' end, s.other > 0.997,
      case when s.type >= 0.6 and s.type < 0.8 then 'phong-trao-' || s.i % 60 end, 'don-vi-' || unit,
      case when s.at in ('draft', 'returned') then 'don-vi-' || s.unit when s.at in ('intake', 'appraisal', 'suspended') then 'ubnd-so-noi-vu'
        when s.at = 'council' then 'ubnd-hoi-dong' when s.at in ('leader', 'approved') then 'ubnd' when s.at = 'decided' then 'ubnd-van-phong' end,
      case when s.at in ('draft', 'returned') then 'nominator' when s.at in ('intake', 'appraisal', 'suspended') then 'appraiser'
        when s.at = 'council' then 'councilSecretary' when s.at in ('leader', 'approved') then 'leader' when s.at = 'decided' then 'clerk' end,
      0, case when s.at in ('intake', 'appraisal', 'council', 'leader', 'returned', 'approved', 'decided')
        then date '2026-11-10' + (s.other * 40)::int end,
      n.regime, n.rule_version, array['don-vi-' || unit] || case when s.at = 'draft' then '{}' else ${offices}::text[] end, n.dossier, n.ladders_id, n.history_head,
      case when decided.yes then decided.day end, case when decided.yes then 'ubnd' end,
      case when decided.yes then md5('decision' || s.i / 200)::uuid end
    from stood s
    join nominations n on n.id = ${sample},
      lateral (select case when s.award < 0.45 then 'BKT' when s.award < 0.75 then 'CSTDCS' when s.award < 0.9 then 'LDTT'
        when s.award < 0.97 then 'CSTDT' when s.award < 0.995 then 'BKTTG' when s.award < 0.9999 then 'HCLD3' else 'AHLD' end as code) as award,
      lateral (select s.at in ('decided', 'conferred', 'annulled', 'stripped') as yes, date '2016-12-01' + (s.i / 200 * 200 * (3600.0 / (select max(i) from made)))::int as day) as decided`;
  await sql`
    insert into decision_items (decision_id, nomination_id, position)
    select decision_id, id, row_number() over (partition by decision_id) from nominations where decision_id is not null`;
}

/** The unit; half of the units' departments; and, once it was submitted, the province's offices. */
async function insertReaders(sql: Sql): Promise<void> {
  await sql`
    insert into nomination_readers (organisation_id, nomination_id)
    select reader, id from (
      select n.submitting_unit_id as reader, n.id from nominations n join made m on m.id = n.id
      union all
      select 'so-' || m.unit % ${departments}, m.id from made m join nominations n on n.id = m.id where m.unit % 2 = 0 and n.stage <> 'draft'
      union all
      select office, n.id from nominations n join made m on m.id = n.id, unnest(${offices}::text[]) as office
      where n.stage <> 'draft'
    ) as readings order by reader, id`;
}

/** As the nominations stand: they have no history to be told from. */
async function insertFacts(sql: Sql): Promise<void> {
  await sql`
    insert into count_audiences (id, organisations)
    select distinct on (1) audience_id(visible_to), visible_to from nominations on conflict do nothing`;
  await sql`
    insert into count_facts (nomination_id, audience_id, stage, award, commendation_type, procedure, regime, subject_kind,
      posthumous, gender, ethnicity, occupation_group, submitting_unit_id, movement_id, submitted_on, decided_on,
      decided_by_id, returns, since, days_intake, days_appraisal, days_council, days_leader, days_approved, origin)
    select n.id, audience_id(n.visible_to), n.stage, n.award, n.commendation_type, n.procedure, n.regime, n.subject_kind,
      n.posthumous, coalesce(p.gender, 'notPerson'), case when p.id is null then 'notPerson' else coalesce(p.ethnicity, 'unknown') end,
      coalesce(p.occupation_group, 'notPerson'), n.submitting_unit_id, n.movement_id,
      case when n.stage <> 'draft' then date '2026-01-01' end, n.decided_on, n.decided_by_id, 0, date '2026-01-01', 0, 0, 0, 0, 0,
      case when n.household_id is null then coalesce(p.origin, 'vietnamese') else 'household' end
    from nominations n join made m on m.id = n.id left join persons p on p.id = n.person_id`;
}
