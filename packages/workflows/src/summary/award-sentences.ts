import { twoDigits } from '../documents/figures.ts';
import { capital } from '../words/letters.ts';
import type { Part, Run } from './content.ts';
import { awardKey, type AwardCount, groupNames, subjectNames, subjects, type Taking } from './figures.ts';
import { join, told, type Told } from './told.ts';

export type Sentences = Extract<Part, { kind: 'awardSentences' }>;

/**
 * What a report says of the awards of one level. `place`: "tỉnh Kon Tum". By year: "Năm 2022, tỉnh Kon Tum có 02 tập thể và 03 cá
 * nhân được Thủ tướng Chính phủ tặng Bằng khen"; in one: "Tỉnh Kon Tum đã kịp thời biểu dương, tôn vinh 65 tập thể, 272 cá nhân …".
 */
export function awardSentences(part: Sentences, counts: readonly AwardCount[], place: string, taking: Taking): Run[][] {
  const own = counts.filter(({ group }) => group === part.group);
  if (own.length === 0) return [[{ text: none }]];
  return part.by === 'year'
    ? own.map((count) => yearSentence(part, count, place, taking))
    : [wholeSentence(part, own, place, taking)];
}

const none = 'Trong kỳ báo cáo không có tập thể, cá nhân được khen thưởng.';
const living = ['collective', 'individual', 'household'] as const;

function yearSentence({ merit }: Sentences, count: AwardCount, place: string, { take }: Taking): Run[] {
  const parts = living
    .filter((subject) => count[subject] > 0)
    .map((subject) => told`${take(awardKey(count, subject))} ${subjectNames[subject]}`);
  const dead = count.posthumous > 0 ? told` (trong đó truy tặng ${take(awardKey(count, 'posthumous'))} cá nhân)` : [];
  const what = `được ${count.giver} tặng ${count.short}`;
  return told`Năm ${count.year}, ${place} có ${listed(parts)} ${what}${dead}${merit ? ` ${merit}` : ''}.`;
}

function wholeSentence(
  { group, merit, posthumousMerit }: Sentences,
  counts: readonly AwardCount[],
  place: string,
  { note }: Taking,
): Run[] {
  const label = (what: string) => `Khen thưởng ${groupNames[group]}, ${what}`;
  const sum = (subject: (typeof living)[number]) => counts.reduce((total, count) => total + count[subject], 0);
  const parts = living
    .filter((subject) => sum(subject) > 0)
    .map((subject) => {
      const [key, text] = [`${group}-${subjects[subject]}`, twoDigits(sum(subject))];
      return told`${note({ key, label: label(subjectNames[subject]), text })} ${subjectNames[subject]}`;
    });
  const byTitle = Map.groupBy(
    counts.filter(({ posthumous }) => posthumous > 0),
    ({ short }) => short,
  );
  const dead = [...byTitle].map(([title, given]) => {
    const number = twoDigits(given.reduce((total, { posthumous }) => total + posthumous, 0));
    const key = `${group}-${subjects.posthumous}-${title}`;
    const figure = note({ key, label: label(`truy tặng ${title}`), text: number });
    return told`đặc biệt truy tặng ${title} cho ${figure} cá nhân${posthumousMerit ? ` ${posthumousMerit}` : ''}`;
  });
  const honoured = told`đã kịp thời biểu dương, tôn vinh ${join(parts, ', ')}${merit ? ` ${merit}` : ''}`;
  return told`${capital(place)} ${join([honoured, ...dead], ', ')}.`;
}

/** "02 tập thể, 03 cá nhân và 01 hộ gia đình". */
function listed(parts: readonly Told[]): Run[] {
  const last = parts.at(-1) ?? [];
  return parts.length > 1 ? [...join(parts.slice(0, -1), ', '), { text: ' và ' }, ...last] : [...last];
}
