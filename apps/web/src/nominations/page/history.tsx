import { Section, Timeline, type TimelineItem } from '@vinh-danh/ui';
import { useWords, type Words } from '../../messages/words.ts';
import type { Nomination } from '../../trpc.ts';

type Entry = Nomination['history'][number];

const tones: Readonly<Partial<Record<Entry['event'], TimelineItem['tone']>>> = {
  return: 'danger',
  reject: 'danger',
  suspend: 'danger',
  annul: 'danger',
  strip: 'danger',
  issueDecision: 'honour',
  confer: 'honour',
};

/** What happened to the dossier in plain words, the latest first. */
export function History({ nomination: { history } }: { readonly nomination: Nomination }) {
  const words = useWords();
  return (
    <Section title={words.t('page.history')}>
      <Timeline items={history.toReversed().map((entry) => tell(entry, words))} />
    </Section>
  );
}

function tell(entry: Entry, words: Words): TimelineItem {
  const { t, time } = words;
  const who = { name: entry.actorName, role: t(`roles.${entry.role}`), organisation: entry.organisationName };
  const by = entry.onBehalfOf
    ? t('page.historyFor', { ...who, principal: entry.onBehalfOf })
    : t('page.historyBy', who);
  return {
    key: String(entry.sequence),
    title: t(`history.${entry.event}`),
    meta: t('page.historyMeta', { at: time(entry.recordedAt), who: by }),
    body: spokenParts(entry.fields, words).join('\n') || undefined,
    tone: tones[entry.event],
  };
}

/** What the person wrote or chose with the act. */
function spokenParts(fields: Entry['fields'], { t, award }: Words): string[] {
  const texts = ['reason', 'findings', 'question', 'answer', 'comment', 'number', 'letter'].map((name) => fields[name]);
  const opinion = fields['opinion'];
  const chosen = fields['award'];
  const paper = fields['kind'];
  return [
    ...(typeof opinion === 'string' && t.has(`opinions.${opinion}` as 'opinions.agree')
      ? [t(`opinions.${opinion}` as 'opinions.agree')]
      : []),
    ...(typeof chosen === 'string' ? [award(chosen)] : []),
    ...(typeof paper === 'string' && t.has(`papers.${paper}` as 'papers.other')
      ? [t(`papers.${paper}` as 'papers.other')]
      : []),
    ...texts.filter((text) => typeof text === 'string'),
  ];
}
