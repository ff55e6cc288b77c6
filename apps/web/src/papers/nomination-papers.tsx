import { Lines, ScreenOnly, Section } from '@vinh-danh/ui';
import type { Nomination } from '../trpc.ts';
import { PaperFiles } from './paper-files.tsx';
import { usePapersWords } from './use-papers-words.ts';

const settled = new Set(['decided', 'conferred', 'rejected']);

/** The official papers of a dossier: its report, and the letters and minutes of which the reader sees everybody. */
export function NominationPapers({ nomination }: { readonly nomination: Nomination }) {
  const { r, day } = usePapersWords();
  const { id, stage, letters, votes, consultations } = nomination;
  const sent = letters.filter(({ mayRead }) => mayRead);
  const held = votes.filter(({ mayRead }) => mayRead);
  const papers = [
    { path: `nominations/${id}/report`, name: r('report') },
    ...sent.map((letter) => ({
      path: `letters/${letter.id}/paper`,
      name: r('letter', { symbol: letter.symbol, day: day(letter.signedOn), sender: letter.fromName }),
    })),
    ...held.flatMap(({ sessionId, councilName, heldOn }) => [
      {
        path: `councils/sessions/${sessionId}/minutes`,
        name: r('minutes', { council: councilName, day: day(heldOn) }),
      },
      { path: `councils/sessions/${sessionId}/ballot`, name: r('ballot', { day: day(heldOn) }) },
    ]),
    ...consultations.map((question) => ({
      path: `consultations/${question.id}/letter`,
      name: r('consultation', { agency: question.organisationName }),
    })),
    ...(settled.has(stage) ? sent : []).map(({ id: letterId, symbol }) => ({
      path: `letters/${letterId}/notice`,
      name: r('notice', { symbol }),
    })),
  ];
  return (
    <ScreenOnly>
      <Section title={r('title')}>
        <Lines>
          {papers.map(({ path, name }) => (
            <li key={path}>
              <PaperFiles path={path} name={name} />
            </li>
          ))}
        </Lines>
      </Section>
    </ScreenOnly>
  );
}
