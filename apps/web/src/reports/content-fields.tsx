import { Button, Lines, Section, Stack } from '@vinh-danh/ui';
import { type CheckDraft, type Draft, firstFree, newCheck, newIndicator } from './builder.ts';
import { CheckFields } from './check-fields.tsx';
import { IndicatorFields } from './indicator-fields.tsx';
import { useReportWords } from './use-report-words.ts';

export type ContentDraft = { readonly indicators: readonly Draft[]; readonly checks: readonly CheckDraft[] };

type Props = { readonly content: ContentDraft; readonly onChange: (content: ContentDraft) => void };

/** What a form asks and what must hold between its figures. */
export function ContentFields({ content: { indicators, checks }, onChange }: Props) {
  const { r } = useReportWords();
  const setIndicators = (next: readonly Draft[]) => onChange({ indicators: next, checks });
  const setChecks = (next: readonly CheckDraft[]) => onChange({ indicators, checks: next });
  const operands = indicators
    .filter(({ kind, label }) => kind === 'quantity' && label.trim() !== '')
    .map(({ key, label }) => ({ value: key, label }));
  return (
    <>
      <Section title={r('builder.indicators')}>
        <Stack>
          <Lines>
            {indicators.map((draft, index) => (
              <li key={draft.key}>
                <IndicatorFields
                  number={index + 1}
                  draft={draft}
                  operands={operands.filter(({ value }) => value !== draft.key)}
                  onChange={(changed) =>
                    setIndicators(indicators.map((one) => (one.key === draft.key ? changed : one)))
                  }
                  onRemove={() => setIndicators(indicators.filter((one) => one.key !== draft.key))}
                />
              </li>
            ))}
          </Lines>
          <div>
            <Button onClick={() => setIndicators([...indicators, newIndicator(firstFree(indicators))])}>
              {r('builder.add')}
            </Button>
          </div>
        </Stack>
      </Section>
      <Section title={r('builder.checks')}>
        <Stack>
          <p>{r('builder.checksLead')}</p>
          {checks.length > 0 && (
            <Lines>
              {checks.map((draft, index) => (
                <li key={draft.id}>
                  <CheckFields
                    number={index + 1}
                    draft={draft}
                    operands={operands}
                    onChange={(changed) => setChecks(checks.map((one) => (one.id === draft.id ? changed : one)))}
                    onRemove={() => setChecks(checks.filter((one) => one.id !== draft.id))}
                  />
                </li>
              ))}
            </Lines>
          )}
          <div>
            <Button onClick={() => setChecks([...checks, newCheck(crypto.randomUUID())])}>
              {r('builder.addCheck')}
            </Button>
          </div>
        </Stack>
      </Section>
    </>
  );
}
