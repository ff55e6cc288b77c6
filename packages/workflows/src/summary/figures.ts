import { twoDigits } from '../documents/figures.ts';
import { formulaOf, type Indicator, type ReportForm } from '../reporting/form.ts';
import type { AwardGroup, Run } from './content.ts';

/** Awards that stand: one award, decided in one year. `posthumous` are among the individuals. */
export type AwardCount = {
  readonly award: string;
  /** As papers call it: "Bằng khen của Thủ tướng Chính phủ", and without who gives it: "Bằng khen". */
  readonly title: string;
  readonly short: string;
  /** Who gives it: "Thủ tướng Chính phủ". */
  readonly giver: string;
  readonly group: AwardGroup;
  readonly year: number;
  readonly collective: number;
  readonly individual: number;
  readonly household: number;
  readonly posthumous: number;
};

/** The unit reports of a form, added up; numbers by indicator in its smallest steps. */
export type ReportedFigures = {
  readonly content: ReportForm;
  readonly total: Readonly<Record<string, number>>;
  readonly units: readonly {
    readonly id: string;
    readonly name: string;
    readonly numbers: Readonly<Record<string, number>>;
  }[];
};

export type SummaryFacts = {
  readonly awards: readonly AwardCount[];
  readonly reported?: ReportedFigures | undefined;
  /** Of the movement: units that have joined, households that have pledged. */
  readonly joined?: number | undefined;
  readonly households?: number | undefined;
};

/** A figure with what it is called; `text` as the paper tells it, undefined where nobody has reported it. */
export type SummaryFigure = { readonly key: string; readonly label: string; readonly text: string | undefined };

/** Tells a paper's figures, and keeps which stand in it: one by its name, or a sum made for the place. */
export type Taking = {
  readonly take: (key: string) => Run;
  readonly note: (figure: { readonly key: string; readonly label: string; readonly text: string }) => Run;
};

export const groupNames: Readonly<Record<AwardGroup, string>> = {
  state: 'cấp Nhà nước',
  ministry: 'cấp bộ, ngành',
  province: 'cấp tỉnh',
  local: 'ở cơ sở',
};

export const subjects = {
  collective: 'tap-the',
  individual: 'ca-nhan',
  household: 'ho',
  posthumous: 'truy-tang',
} as const;
type Subject = keyof typeof subjects;
export const subjectNames: Readonly<Record<Subject, string>> = {
  collective: 'tập thể',
  individual: 'cá nhân',
  household: 'hộ gia đình',
  posthumous: 'truy tặng',
};

export function awardKey({ award, year }: Pick<AwardCount, 'award' | 'year'>, subject: Subject): string {
  return `${award.toLowerCase()}-${year}-${subjects[subject]}`;
}

/** Every figure a text may name, those of single units left out. */
export function figuresOf({ awards, reported, joined, households }: SummaryFacts): SummaryFigure[] {
  return [
    ...(joined === undefined
      ? []
      : [{ key: 'don-vi-dang-ky', label: 'Đơn vị đăng ký phong trào', text: twoDigits(joined) }]),
    ...(households === undefined ? [] : [{ key: 'ho-giao-uoc', label: 'Hộ ký cam kết', text: twoDigits(households) }]),
    ...countedIndicators(reported?.content).map((indicator) => figureOf(indicator, reported?.total ?? {})),
    ...awards.flatMap((count) =>
      (Object.keys(subjects) as Subject[])
        .filter((subject) => count[subject] > 0)
        .map((subject) => ({
          key: awardKey(count, subject),
          label: `${count.title}, năm ${count.year}, ${subjectNames[subject]}`,
          text: twoDigits(count[subject]),
        })),
    ),
  ];
}

/** A figure by the name a text gives it; undefined for a name that is none. */
export function findFigure(facts: SummaryFacts, key: string): SummaryFigure | undefined {
  const { reported } = facts;
  const [name, unitId] = key.split('@');
  if (unitId === undefined) return figuresOf(facts).find((figure) => figure.key === key);
  const unit = reported?.units.find(({ id }) => id === unitId);
  const indicator = countedIndicators(reported?.content).find((one) => one.key === name);
  if (!unit || !indicator) return undefined;
  const { label, text } = figureOf(indicator, unit.numbers);
  return { key, label: `${label}, ${unit.name}`, text };
}

export function countedIndicators(content: ReportForm | undefined): Indicator[] {
  return (content?.indicators ?? []).filter(({ kind }) => kind === 'quantity' || kind === 'share');
}

export function figureOf(indicator: Indicator, numbers: Readonly<Record<string, number>>): SummaryFigure {
  const { key, label } = indicator;
  const value = numbers[key];
  return { key, label, text: value === undefined ? undefined : tellFigure(indicator, value) };
}

const hundredths = 2;

function tellFigure(indicator: Indicator, value: number): string {
  if (indicator.kind === 'share') return `${tellDecimal(value, hundredths)}%`;
  const decimals = indicator.kind === 'quantity' ? indicator.decimals : 0;
  if (decimals > 0) return tellDecimal(value, decimals);
  return value === 0 ? '0' : twoDigits(value);
}

/** A whole number of small steps as papers write it, exact: 19106814 in thousandths is "19.106,814". */
function tellDecimal(value: number, decimals: number): string {
  const digits = String(Math.abs(value)).padStart(decimals + 1, '0');
  const whole = Number(digits.slice(0, -decimals)).toLocaleString('vi-VN');
  const rest = digits.slice(-decimals).replace(/0+$/u, '');
  return `${value < 0 ? '-' : ''}${whole}${rest === '' ? '' : `,${rest}`}`;
}

export function unitOf(indicator: Indicator): string {
  return indicator.kind === 'quantity' ? indicator.unit : formulaOf(indicator)?.kind === 'share' ? '%' : '';
}
