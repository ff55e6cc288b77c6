import { Button, Columns, Select, Stack, TextField } from '@vinh-danh/ui';
import { keysOf } from '../../keys.ts';
import type { InitiativeRow } from '../fact-values.ts';
import type { FactFieldsProps } from '../fact-fields-props.ts';
import { SaidChoice } from '../said-choice.tsx';
import { useBook } from '../use-book.ts';

const blank = (): InitiativeRow => ({ key: crypto.randomUUID(), scope: 'unit', decision: '' });

/** Initiatives and research, each with the number of the decision that recognises it. */
export function InitiativesField({ values, asked, onChange }: FactFieldsProps) {
  const { form } = useBook();
  const { initiativesSaid, initiatives } = values;
  if (!asked.initiatives) return null;
  const change = (key: string, part: Partial<InitiativeRow>) =>
    onChange({ initiatives: initiatives.map((row) => (row.key === key ? { ...row, ...part } : row)) });
  return (
    <Stack gap="tight">
      <SaidChoice
        legend={form.initiatives}
        value={initiativesSaid}
        options={form.initiativesSaid}
        notSaid={form.notSaid}
        onChange={(said) =>
          onChange({
            initiativesSaid: said,
            ...(said === 'some' && initiatives.length === 0 ? { initiatives: [blank()] } : {}),
          })
        }
      />
      {initiativesSaid === 'some' && (
        <>
          {initiatives.map((row, index) => (
            <Stack key={row.key} gap="tight">
              <Columns>
                <TextField
                  label={form.decision}
                  hint={index === 0 ? form.decisionHint : undefined}
                  value={row.decision}
                  maxLength={60}
                  onChange={({ currentTarget }) => change(row.key, { decision: currentTarget.value })}
                />
                <Select
                  label={form.reach}
                  value={row.scope}
                  onChange={({ currentTarget }) =>
                    change(row.key, { scope: currentTarget.value as InitiativeRow['scope'] })
                  }
                  options={keysOf(form.reaches).map((value) => ({ value, label: form.reaches[value] }))}
                />
              </Columns>
              <div>
                <Button
                  kind="quiet"
                  label={form.removeInitiative(String(index + 1))}
                  onClick={() => onChange({ initiatives: initiatives.filter(({ key }) => key !== row.key) })}
                >
                  {form.remove}
                </Button>
              </div>
            </Stack>
          ))}
          <div>
            <Button onClick={() => onChange({ initiatives: [...initiatives, blank()] })}>{form.addInitiative}</Button>
          </div>
        </>
      )}
    </Stack>
  );
}
