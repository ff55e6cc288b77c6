import { z } from 'zod';
import { CommendationType, SubjectKind } from '../nomination/dossier.ts';
import type { Day } from '../text.ts';
import columns from './data/report-columns.json' with { type: 'json' };
import formsData from './data/report-forms.json' with { type: 'json' };
import { dayInFigures, dayInFull } from './days.ts';
import type { Issuer } from './issuer.ts';
import { subjectOf, type Nominee } from './nominees.ts';
import type { Block, OfficialDocument } from './official-document.ts';
import { OfficialDocument as Document } from './official-document.ts';

const Part = z.enum(['person', 'unit', 'household', 'work', 'deed', 'career', 'awards', 'discipline']);
const { outlines, parts } = z
  .object({
    outlines: z.array(
      z.object({
        subjects: z.array(SubjectKind).optional(),
        types: z.array(CommendationType).optional(),
        parts: z.array(Part),
      }),
    ),
    parts: z.record(Part, z.object({ heading: z.string(), lines: z.array(z.string()) })),
  })
  .parse(formsData);

export type HeldBefore = { readonly year: string; readonly title: string; readonly decision: string };

export type ReportFacts = {
  /** The unit that nominates. */
  readonly issuer: Issuer;
  readonly nominee: Nominee;
  readonly commendationType: CommendationType;
  /** Number of its form, where the rulebook of the case knows it: `02`. */
  readonly form?: string | undefined;
  readonly ethnicity?: string | undefined;
  /** The country of a foreigner, by name. */
  readonly country?: string | undefined;
  readonly memberCount?: number | undefined;
  readonly diedOn?: Day | undefined;
  readonly movement?: string | undefined;
  readonly from: Day;
  readonly to: Day;
  /** Earlier emulation titles, and earlier forms of commendation. */
  readonly titles: readonly HeldBefore[];
  readonly forms: readonly HeldBefore[];
};

const blank = '........................................';
const emptyRow = ['', '', ''];
const numerals = ['I', 'II', 'III', 'IV', 'V'];
const genders: Readonly<Record<string, string>> = { male: 'Nam', female: 'Nữ' };

/**
 * The achievement report of a nomination as far as its dossier knows it, to be completed by the unit. Of the dead it is
 * written by the unit that managed them.
 */
export function composeReport(facts: ReportFacts): OfficialDocument {
  const { issuer, nominee, commendationType, form } = facts;
  const outline = outlines.find(
    ({ subjects, types }) => (subjects?.includes(nominee.kind) ?? true) && (types?.includes(commendationType) ?? true),
  );
  if (!outline) throw new Error('the last outline fits every case');
  const body = outline.parts.flatMap((name, index): Block[] => [
    { kind: 'heading', text: `${numerals[index] ?? index + 1}. ${parts[name].heading}` },
    ...parts[name].lines.flatMap((line) => blocksOf(line, facts)),
  ]);
  return Document.parse({
    form: form ? `Mẫu số ${form}` : undefined,
    superior: issuer.superior,
    issuer: issuer.name,
    symbol: nominee.kind === 'collective' ? `/BC-${issuer.symbol}` : '',
    place: issuer.place,
    type: 'Báo cáo thành tích',
    abstract: `Đề nghị ${subjectOf([nominee])}`,
    body,
    signatures: signaturesOf(facts),
  });
}

function blocksOf(line: string, facts: ReportFacts): Block[] {
  if (line === '{titles}') return [heldTable('Danh hiệu thi đua', facts.titles)];
  if (line === '{forms}') return [heldTable('Hình thức khen thưởng', facts.forms)];
  if (line === '{career}') return [careerTable()];
  if (line === '{movement}' && !facts.movement) return [];
  if (line === '{achievement}') {
    const told = facts.nominee.summary.split(/\n+/u).filter((text) => text.trim() !== '');
    return told.map((text) => ({ kind: 'paragraph', text: text.trim() }));
  }
  const words = wordsOf(facts);
  const text = line.replaceAll(/\{(\w+)\}/gu, (_, name: string) => words[name] ?? blank);
  const died = line.includes('{birthYear}') && facts.diedOn ? `. Từ trần ${dayInFull(facts.diedOn)}` : '';
  return [{ kind: 'paragraph', text: text + died }];
}

function wordsOf(facts: ReportFacts): Readonly<Record<string, string | undefined>> {
  const { nominee, ethnicity, country, memberCount, movement, from, to } = facts;
  return {
    name: nominee.name,
    birthYear: nominee.birthYear?.toString(),
    gender: genders[nominee.gender ?? ''],
    people: country ? `Quốc tịch: ${country}` : `Dân tộc: ${ethnicity ?? blank}`,
    unit: nominee.unit,
    post: nominee.post,
    memberCount: memberCount?.toLocaleString('vi-VN'),
    from: `ngày ${dayInFigures(from)}`,
    to: `ngày ${dayInFigures(to)}`,
    movement: movement && `Phong trào thi đua: ${movement}`,
  };
}

function signaturesOf({ issuer, nominee }: ReportFacts): OfficialDocument['signatures'] {
  // The dead and collectives have the unit write for them; above it somebody confirms.
  if (nominee.posthumous || nominee.kind === 'collective') {
    return [
      { lines: ['Xác nhận của cấp trên', 'trực tiếp'], name: '' },
      { lines: [issuer.head], name: '' },
    ];
  }
  const writer = nominee.kind === 'household' ? 'Đại diện hộ gia đình' : 'Người báo cáo';
  return [
    { lines: ['Xác nhận của đơn vị', issuer.head], name: '' },
    { lines: [writer], name: nominee.name },
  ];
}

function heldTable(title: string, rows: readonly HeldBefore[]): Block {
  return {
    kind: 'table',
    table: {
      columns: [
        { title: 'Năm', part: columns.year, align: 'center' },
        { title, part: columns.held, align: 'left' },
        { title: 'Số, ngày, tháng, năm của quyết định; cơ quan ban hành', part: columns.decision, align: 'left' },
      ],
      sections: [
        {
          rows: rows.length === 0 ? [emptyRow] : rows.map(({ year, title: held, decision }) => [year, held, decision]),
        },
      ],
    },
  };
}

function careerTable(): Block {
  return {
    kind: 'table',
    table: {
      columns: [
        { title: 'Từ tháng, năm đến tháng, năm', part: columns.period, align: 'left' },
        { title: 'Chức vụ', part: columns.post, align: 'left' },
        { title: 'Số năm, tháng giữ chức vụ', part: columns.period, align: 'left' },
      ],
      sections: [{ rows: [emptyRow, emptyRow, emptyRow] }],
    },
  };
}
