import type { AllWords } from '../../messages/further/words.ts';
import type { Nomination } from '../../trpc.ts';

type Entry = Nomination['history'][number];
export type Told = { readonly title: string; readonly meta: string; readonly body: string | undefined };

/** An entry of the history in words: what, by whom in which office, on whose behalf, when, why. */
export function tellEntry(entry: Entry, words: AllWords): Told {
  const { t, time } = words;
  const who = { name: entry.actorName, role: t(`roles.${entry.role}`), organisation: entry.organisationName };
  const by = entry.onBehalfOf
    ? t('page.historyFor', { ...who, principal: entry.onBehalfOf })
    : t('page.historyBy', who);
  const moved = entry.stageFrom !== null && entry.stageFrom !== entry.stageTo;
  const parts = [
    ...spokenParts(entry.fields, words),
    ...(entry.withheld ? [t('page.withheld')] : []),
    ...(moved ? [t('page.historyMoved', { stage: t(`stages.${entry.stageTo}`) })] : []),
    ...effectivePart(entry, words),
  ];
  return {
    title: t(`history.${entry.event}`),
    meta: t('page.historyMeta', { at: time(entry.recordedAt), who: by }),
    body: parts.join('\n') || undefined,
  };
}

/** The business day, where it is not the day on which the act was recorded. */
function effectivePart({ effectiveOn, recordedAt }: Entry, { t, day, date }: AllWords): string[] {
  return day(effectiveOn) === date(recordedAt) ? [] : [t('page.effectiveOn', { day: day(effectiveOn) })];
}

const texts = [
  'reason',
  'findings',
  'organisation',
  'question',
  'answer',
  'comment',
  'number',
  'letter',
  'receivedBy',
  'document',
];

/** What the person wrote or chose with the act. */
function spokenParts(fields: Entry['fields'], { t, award, list }: AllWords): string[] {
  const opinion = fields['opinion'];
  const chosen = fields['award'];
  const paper = fields['kind'];
  const papers = fields['papers'];
  const files = fields['files'];
  const known = (key: string) => (t.has(key as 'opinions.agree') ? [t(key as 'opinions.agree')] : []);
  return [
    ...(typeof opinion === 'string'
      ? [...known(`opinions.${opinion}`), ...known(`consultationOpinions.${opinion}`)]
      : []),
    ...(typeof chosen === 'string' ? [award(chosen)] : []),
    ...(typeof paper === 'string' ? [...known(`papers.${paper}`), ...known(`revocations.${paper}`)] : []),
    ...(Array.isArray(papers) && papers.length > 0
      ? [t('page.askedPapers', { papers: list(papers.flatMap((kind) => known(`papers.${String(kind)}`))) })]
      : []),
    ...(Array.isArray(files) ? [t('page.attachedFiles', { count: files.length })] : []),
    ...texts.map((name) => fields[name]).filter((text) => typeof text === 'string'),
  ];
}
