import { twoDigits } from '../documents/figures.ts';
import type { AwardGroup, Part } from './content.ts';
import columns from './data/table-columns.json' with { type: 'json' };
import {
  type AwardCount,
  awardKey,
  countedIndicators,
  groupNames,
  type subjects,
  type SummaryFacts,
  type Taking,
  unitOf,
} from './figures.ts';
import { told, type Told, type ToldBlock } from './told.ts';

type Made = Exclude<Part, { kind: 'awardSentences' }>;

/** The tables and charts of a report. */
export function blocksOfPart(part: Made, facts: SummaryFacts, taking: Taking): ToldBlock[] {
  switch (part.kind) {
    case 'awardTable':
      return awardsOf(facts, part.group).map((awards) => awardTable(awards, taking));
    case 'awardChart':
      return awardsOf(facts, part.group).map((awards) => awardChart(awards, part.group, taking));
    case 'figureTable':
      return [figureTable(facts, taking, part.keys)];
    case 'unitTable':
      return [unitTable(facts, taking, part.keys)];
    case 'unitChart':
      return [unitChart(facts, taking, part.key)];
  }
}

/** The awards of one level, or all; nothing where there are none. */
function awardsOf({ awards }: SummaryFacts, group: AwardGroup | undefined): AwardCount[][] {
  const own = awards.filter((count) => group === undefined || count.group === group);
  return own.length === 0 ? [] : [own];
}

const kinds = ['collective', 'individual', 'household', 'posthumous'] as const;

function awardTable(awards: readonly AwardCount[], { take }: Taking): ToldBlock {
  const cell = (count: AwardCount, kind: keyof typeof subjects) =>
    count[kind] > 0 ? told`${take(awardKey(count, kind))}` : told`0`;
  const center = 'center' as const;
  return {
    kind: 'table',
    table: {
      columns: [
        { title: 'Năm', part: columns.year, align: center },
        { title: 'Danh hiệu, hình thức khen thưởng', part: columns.award, align: 'left' },
        { title: 'Tập thể', part: columns.count, align: center },
        { title: 'Cá nhân', part: columns.count, align: center },
        { title: 'Hộ gia đình', part: columns.count, align: center },
        { title: 'Trong đó truy tặng', part: columns.count, align: center },
      ],
      sections: [
        {
          rows: awards.map((count) => [
            ...words(String(count.year), count.title),
            ...kinds.map((kind) => cell(count, kind)),
          ]),
        },
      ],
    },
  };
}

function awardChart(awards: readonly AwardCount[], group: AwardGroup | undefined, { note }: Taking): ToldBlock {
  const of = group === undefined ? '' : ` ${groupNames[group]}`;
  const years = [...Map.groupBy(awards, ({ year }) => year)].toSorted(([a], [b]) => a - b);
  return {
    kind: 'chart',
    title: `Số tập thể, cá nhân được khen thưởng${of} theo năm`,
    bars: years.map(([year, counts]) => {
      const value = counts.reduce(
        (sum, { collective, individual, household }) => sum + collective + individual + household,
        0,
      );
      const figure = {
        key: `${group ?? 'tat-ca'}-${year}`,
        label: `Khen thưởng${of} năm ${year}`,
        text: twoDigits(value),
      };
      return { label: `Năm ${year}`, value, text: [note(figure)] };
    }),
  };
}

function figureTable({ reported }: SummaryFacts, { take }: Taking, keys: readonly string[] | undefined): ToldBlock {
  const asked = countedIndicators(reported?.content).filter(({ key }) => !keys || keys.includes(key));
  return {
    kind: 'table',
    table: {
      columns: [
        { title: 'STT', part: columns.order, align: 'center' },
        { title: 'Chỉ tiêu', part: columns.indicator, align: 'left' },
        { title: 'Đơn vị tính', part: columns.unit, align: 'center' },
        { title: 'Số liệu', part: columns.figure, align: 'right' },
      ],
      sections: [
        {
          rows: asked.map((indicator, index) => [
            ...words(String(index + 1), indicator.label, unitOf(indicator)),
            [take(indicator.key)],
          ]),
        },
      ],
    },
  };
}

function unitTable({ reported }: SummaryFacts, { take }: Taking, keys: readonly string[]): ToldBlock {
  const asked = countedIndicators(reported?.content).filter(({ key }) => keys.includes(key));
  const rows = (reported?.units ?? []).map(({ id, name }, index) => [
    ...words(String(index + 1), name),
    ...asked.map(({ key }) => [take(`${key}@${id}`)]),
  ]);
  return {
    kind: 'table',
    table: {
      columns: [
        { title: 'STT', part: columns.order, align: 'center' },
        { title: 'Đơn vị', part: columns.indicator, align: 'left' },
        ...asked.map((indicator) => ({
          title: `${indicator.label} (${unitOf(indicator)})`,
          part: columns.figure,
          align: 'right' as const,
        })),
      ],
      sections: [{ rows: [...rows, [...words('', 'Tổng cộng'), ...asked.map(({ key }) => [take(key)])]] }],
    },
  };
}

function unitChart({ reported }: SummaryFacts, { take }: Taking, key: string): ToldBlock {
  const indicator = countedIndicators(reported?.content).find((one) => one.key === key);
  const units = indicator ? (reported?.units ?? []).filter(({ numbers }) => numbers[key] !== undefined) : [];
  return {
    kind: 'chart',
    title: indicator ? `${indicator.label} (${unitOf(indicator)})` : key,
    bars: units.flatMap(({ id, name, numbers }) =>
      indicator ? [{ label: name, value: numbers[key] ?? 0, text: [take(`${key}@${id}`)] }] : [],
    ),
  };
}

/** Cells that are no figures. */
function words(...texts: readonly string[]): Told[] {
  return texts.map((text) => [{ text }]);
}
