import type { Tx } from '@vinh-danh/db';
import type { CorrectedField, Day, SubjectKind } from '@vinh-danh/workflows';

/** Each field as the decision says it today, its corrections in it; null for what it does not say. */
export type Said = Readonly<Record<CorrectedField, string | null>>;

export type Correctable = {
  readonly id: string;
  readonly version: number;
  readonly kind: SubjectKind;
  readonly gender: string | null;
  readonly subjectId: string;
  readonly unitId: string;
  readonly said: Said;
};

export type CorrectableDecision = {
  readonly id: string;
  readonly issuerId: string;
  readonly symbol: string;
  readonly decidedOn: Day;
};

/** An award decision whose wording may be corrected. */
export async function findCorrectable({ sql }: Tx, id: string): Promise<CorrectableDecision | undefined> {
  const [row] = await sql<CorrectableDecision[]>`
    select id, issuer_id as "issuerId", symbol, decided_on as "decidedOn" from decisions where id = ${id} and kind = 'award'`;
  return row;
}

/**
 * What a decision says of those on its list whom the context sees, in its order: of the name, the unit and the merit what was
 * printed last, of the post and the year of birth what the register has.
 */
export async function readCorrectable({ sql }: Tx, decisionId: string): Promise<Correctable[]> {
  type Row = Omit<Correctable, 'said'> & Said & { printedName: string | null; printedUnit: string | null };
  const rows = await sql<Row[]>`
    select n.id, n.version, n.subject_kind as kind, p.gender, p.post, p.birth_year::text as "birthYear",
      coalesce(n.person_id, n.collective_id, n.household_id) as "subjectId", o.id as "unitId",
      coalesce(p.full_name, c.name, h.head_name) as name, o.name_vi as unit, t.printed->>'name' as "printedName",
      nullif(t.printed->>'unit', '') as "printedUnit", t.printed->>'achievement' as achievement
    from decision_items i
    join nominations n on n.id = i.nomination_id
    left join persons p on p.id = n.person_id
    left join collectives c on c.id = n.collective_id
    left join households h on h.id = n.household_id
    join organisations o on o.id = coalesce(p.organisation_id, c.organisation_id, h.organisation_id)
    left join lateral (
      select coalesce((
        select x.printed from certificate_corrections x where x.certificate_id = t.id
        order by x.recorded_at desc, x.decision_id desc limit 1), t.printed) as printed
      from certificates t where t.decision_id = i.decision_id and t.nomination_id = n.id) t on true
    where i.decision_id = ${decisionId}
    order by i.position`;
  return rows.map(({ name, unit, post, birthYear, achievement, printedName, printedUnit, ...row }) => ({
    ...row,
    said: {
      // A household stands on paper with words around the name of its head.
      name: row.kind === 'household' ? name : (printedName ?? name),
      unit: printedUnit ?? unit,
      post,
      birthYear,
      achievement,
    },
  }));
}
