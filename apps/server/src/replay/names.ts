import {
  collectivesByTheme,
  families,
  givens,
  highlandGivens,
  highlandPeoples,
  middles,
  postsByTheme,
} from './name-table.ts';
import type { Theme } from './name-table.ts';
import type { Random } from './random.ts';

type Unit = { readonly nameVi: string; readonly kind: string; readonly level: string };

export type MadePerson = {
  fullName: string;
  birthYear: number;
  gender: 'male' | 'female';
  ethnicity: string;
  occupationGroup: 'official' | 'worker' | 'farmer' | 'soldier' | 'intellectual' | 'leader';
  post: string;
};

/** Makes names that occur once: persons by name and year of birth, collectives and households by name. */
export type NameMaker = {
  person(unit: Unit, adultIn: number): MadePerson;
  collective(unit: Unit): string;
  householdHead(): string;
  /** An official's name, for an account. */
  official(): string;
  /** Somebody of a family, of whom no more is known. */
  relative(gender: 'male' | 'female'): string;
};

const womenPercent: Readonly<Record<Theme, number>> = {
  health: 60,
  armed: 12,
  office: 45,
  people: 45,
  school: 65,
  enterprise: 35,
};

/** `highlands`: a part of the people belongs to the peoples of the northern Central Highlands. */
export function createNameMaker(random: Random, { highlands }: { highlands: boolean }): NameMaker {
  const used = new Set<string>();
  const unique = <T>(make: (attempt: number) => T, keyOf: (made: T) => string): T => {
    for (let attempt = 0; attempt < 10_000; attempt += 1) {
      const made = make(attempt);
      const key = keyOf(made);
      if (used.has(key)) continue;
      used.add(key);
      return made;
    }
    throw new Error('no name is left');
  };
  const fullName = (gender: 'male' | 'female') =>
    `${random.pick(families)} ${random.pick(middles[gender])} ${random.pick(givens[gender])}`;
  const named = (gender: 'male' | 'female', percent: number) =>
    highlands && random.chance(percent)
      ? {
          fullName: `${gender === 'male' ? 'A' : 'Y'} ${random.pick(highlandGivens)}`,
          ethnicity: random.pick(highlandPeoples),
        }
      : { fullName: fullName(gender), ethnicity: 'Kinh' };

  return {
    person(unit, adultIn) {
      const theme = themeOf(unit);
      return unique(
        () => {
          const gender = random.chance(womenPercent[theme]) ? 'female' : 'male';
          const [occupationGroup, post] = random.pick(postsByTheme[theme]);
          const youngest = occupationGroup === 'leader' ? 35 : 22;
          const birthYear = adultIn - youngest - random.int(58 - youngest);
          return { ...named(gender, theme === 'people' ? 60 : 12), birthYear, gender, occupationGroup, post };
        },
        ({ fullName: name, birthYear }) => `${name} ${birthYear}`,
      );
    },
    collective(unit) {
      const theme = themeOf(unit);
      // A department of health has no wards of its own.
      const names = collectivesByTheme[theme === 'health' && unit.kind === 'department' ? 'office' : theme];
      const start = random.int(names.length);
      return unique(
        (attempt) => {
          const turn = Math.floor(attempt / names.length);
          const base = names[(start + attempt) % names.length] ?? '';
          return `${base}${turn === 0 ? '' : ` số ${turn + 1}`}, ${unit.nameVi}`;
        },
        (name) => name,
      );
    },
    householdHead: () =>
      unique(
        () => named(random.chance(30) ? 'female' : 'male', 40).fullName,
        (name) => `hộ ${name}`,
      ),
    official: () => fullName(random.chance(40) ? 'female' : 'male'),
    relative: fullName,
  };
}

function themeOf({ kind, nameVi, level }: Unit): Theme {
  if (kind === 'armed_force' || /Công an|Quân sự|Quốc phòng|Biên phòng/.test(nameVi)) return 'armed';
  if (kind === 'hospital' || /[Yy] tế|Bệnh viện|Kiểm soát bệnh tật/.test(nameVi)) return 'health';
  if (kind === 'school' || /Trường|Đại học|Cao đẳng|Giáo dục/.test(nameVi)) return 'school';
  if (kind === 'enterprise') return 'enterprise';
  return level === 'commune' || level === 'district' ? 'people' : 'office';
}
