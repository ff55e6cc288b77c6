import { Link } from '@tanstack/react-router';
import { LinkRow, Notice } from '@vinh-danh/ui';
import { useWords } from '../messages/words.ts';
import type { ExplainedAward } from '../trpc.ts';
import type { CaseSearch } from './search.ts';
import { useRuleText } from './use-rule-text.ts';

type Props = Pick<ExplainedAward, 'unit' | 'on'> & { readonly search: CaseSearch; readonly award: string };

/** That the unit did not stand on the day, and which did. */
export function UnitNotice({ unit, on, search, award }: Props) {
  const { day } = useWords();
  const { award: text } = useRuleText();
  const { foundedOn, dissolvedOn, successors, predecessors } = unit;
  const isBefore = foundedOn !== null && on < foundedOn;
  const isAfter = dissolvedOn !== null && dissolvedOn <= on;
  if (!isBefore && !isAfter) return null;
  const others = isBefore ? predecessors : successors;
  const said = { unit: unit.name, day: day(isBefore ? foundedOn : dissolvedOn) };
  return (
    <Notice tone="warning" title={isBefore ? text.founded(said) : text.dissolved(said)}>
      {others.length > 0 && (
        <>
          <p>{isBefore ? text.predecessors : text.successors}</p>
          <LinkRow label={isBefore ? text.predecessors : text.successors} stacked>
            {others.map(({ id, name }) => (
              <Link key={id} to="/rulebook/$award" params={{ award }} search={{ ...search, unit: id }}>
                {name}
              </Link>
            ))}
          </LinkRow>
        </>
      )}
    </Notice>
  );
}
