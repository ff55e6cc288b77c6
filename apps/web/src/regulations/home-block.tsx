import { Link } from '@tanstack/react-router';
import { Bullets, Section } from '@vinh-danh/ui';
import type { Home } from '../trpc.ts';
import { useRegulationWords } from './use-regulation-words.ts';

type Waiting = NonNullable<Home['regulations']>[number];

/** Regulations that wait for the person's decision, or that came back without approval. */
export function RegulationBlock({ rows }: { readonly rows: readonly Waiting[] }) {
  const { r, day } = useRegulationWords();
  return (['waits', 'refused'] as const).map((part) => {
    const own = rows.filter(({ status }) => (status === 'proposed') === (part === 'waits'));
    if (own.length === 0) return null;
    return (
      <Section key={part} title={r(`home.${part}`)}>
        <Bullets>
          {own.map(({ id, reason, validFrom, note }) => (
            <li key={id}>
              <Link to="/regulations/$id" params={{ id }}>
                {r('home.waiting', { reason, day: day(validFrom) })}
              </Link>
              {note !== null && <p>{note}</p>}
            </li>
          ))}
        </Bullets>
      </Section>
    );
  });
}
