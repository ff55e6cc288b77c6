import { useQuery } from '@tanstack/react-query';
import { Loading, Section, Stack } from '@vinh-danh/ui';
import type { DeclaredFacts } from '@vinh-danh/workflows';
import { useState } from 'react';
import { useWords } from '../messages/words.ts';
import { alone, type DraftCase, type Eligibility, trpc } from '../trpc.ts';
import { DraftFindings } from './draft-findings.tsx';
import { fromDeclared, isDay, toDeclared } from './fact-values.ts';
import { Grounds } from './grounds.tsx';
import { useBook } from './use-book.ts';
import { useDraftFindings } from './use-draft-findings.ts';

type Props = {
  readonly id: string;
  /** The case as it is, without its period and what is declared. */
  readonly draft: Omit<DraftCase, 'achievement' | 'facts'>;
  /** As typed in the dialog. */
  readonly period: { readonly from: string; readonly to: string };
  readonly onChange: (declared: DeclaredFacts) => void;
};

/** The declared facts of a nomination that is there already, with what the rules would say of them. */
export function EditGrounds(props: Props) {
  const { t } = useWords();
  const { data } = useQuery(trpc.eligibility.ofNomination.queryOptions({ id: props.id }, { trpc: alone }));
  return data ? <Editing {...props} known={data} /> : <Loading label={t('common.loading')} />;
}

function Editing({ draft, period, onChange, known }: Props & { readonly known: Eligibility }) {
  const book = useBook();
  const [values, setValues] = useState(() => fromDeclared(known.declared));
  const { from, to } = period;
  const found = useDraftFindings({
    ...draft,
    ...(isDay(from) && isDay(to) && from <= to ? { achievement: { from, to } } : {}),
    facts: toDeclared(values),
  });
  return (
    <Stack>
      <Section title={book.form.title}>
        <Grounds
          values={values}
          findings={found.data?.findings ?? known.findings}
          onChange={(part) => {
            const next = { ...values, ...part };
            setValues(next);
            onChange(toDeclared(next));
          }}
        />
      </Section>
      <Section title={book.form.findings}>
        <DraftFindings found={found} />
      </Section>
    </Stack>
  );
}
