import { Button, FieldGroup, Row, Stack, TextField } from '@vinh-danh/ui';
import { parsePoints } from './points.ts';
import { useClusterWords } from './use-cluster-words.ts';

export type TypedCriterion = { readonly key: string; readonly label: string; readonly points: string };

type Props = {
  readonly criteria: readonly TypedCriterion[];
  readonly tried: boolean;
  readonly onChange: (criteria: TypedCriterion[]) => void;
};

/** The criteria of a year with their points, as many as are wanted. */
export function CriteriaFields({ criteria, tried, onChange }: Props) {
  const { m } = useClusterWords();
  const change = (key: string, part: Partial<TypedCriterion>) =>
    onChange(criteria.map((one) => (one.key === key ? { ...one, ...part } : one)));
  return (
    <Stack>
      {criteria.map(({ key, label, points }, index) => (
        <FieldGroup key={key} legend={m('criterion', { number: String(index + 1) })}>
          <TextField
            label={m('criterionLabel')}
            required
            maxLength={300}
            value={label}
            error={tried && !label.trim() ? m('fill') : undefined}
            onChange={({ currentTarget }) => change(key, { label: currentTarget.value })}
          />
          <TextField
            label={m('atMost')}
            required
            width="narrow"
            inputMode="decimal"
            value={points}
            error={tried && !parsePoints(points) ? m('pointsWrong') : undefined}
            onChange={({ currentTarget }) => change(key, { points: currentTarget.value })}
          />
          {criteria.length > 1 && (
            <Row>
              <Button kind="quiet" onClick={() => onChange(criteria.filter((one) => one.key !== key))}>
                {m('removeCriterion', { number: String(index + 1) })}
              </Button>
            </Row>
          )}
        </FieldGroup>
      ))}
      <Row>
        <Button onClick={() => onChange([...criteria, { key: crypto.randomUUID(), label: '', points: '' }])}>
          {m('addCriterion')}
        </Button>
      </Row>
    </Stack>
  );
}
