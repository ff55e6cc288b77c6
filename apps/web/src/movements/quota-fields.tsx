import { Button, FieldGroup, Row, Select, TextField } from '@vinh-danh/ui';
import { UnitField } from '../fields/unit-field.tsx';
import { keysOf } from '../keys.ts';
import { vi } from '../messages/further/vi.ts';
import { Chosen } from './chosen.tsx';
import { hasWrongCount, hasWrongPercent, lacksGroups, type TypedQuota } from './typed-terms.ts';
import { useMovementWords } from './use-movement-words.ts';

type Props = {
  readonly number: number;
  readonly quota: TypedQuota;
  readonly tried: boolean;
  readonly onChange: (part: Partial<TypedQuota>) => void;
  readonly onRemove: () => void;
};

const kinds = ['most', 'leastShare'] as const;

/** One quota: at most so many of a unit, or at least such a share of some occupations. */
export function QuotaFields({ number, quota, tried, onChange, onRemove }: Props) {
  const { m } = useMovementWords();
  const legend = m('terms.quotaNumber', { number: String(number) });
  return (
    <FieldGroup legend={legend}>
      <Select
        label={m('terms.quotaKind')}
        value={quota.kind}
        options={kinds.map((value) => ({ value, label: m(`terms.quotaKinds.${value}`) }))}
        onChange={({ currentTarget }) => onChange({ kind: currentTarget.value as TypedQuota['kind'] })}
      />
      {quota.kind === 'most' ? (
        <MostFields quota={quota} tried={tried} onChange={onChange} />
      ) : (
        <ShareFields quota={quota} tried={tried} onChange={onChange} />
      )}
      <Row>
        <Button kind="quiet" onClick={onRemove}>
          {m('terms.remove', { what: legend.toLowerCase() })}
        </Button>
      </Row>
    </FieldGroup>
  );
}

type PartProps = Pick<Props, 'quota' | 'tried' | 'onChange'>;

function MostFields({ quota, tried, onChange }: PartProps) {
  const { t, m } = useMovementWords();
  return (
    <>
      <Row align="start">
        <Select
          label={m('terms.quotaSubject')}
          width="narrow"
          value={quota.subject}
          options={[
            { value: '', label: m('terms.any') },
            ...keysOf(vi.subjects).map((value) => ({ value, label: t(`subjects.${value}`) })),
          ]}
          onChange={({ currentTarget }) => onChange({ subject: currentTarget.value as TypedQuota['subject'] })}
        />
        <TextField
          label={m('terms.count')}
          required
          width="narrow"
          inputMode="numeric"
          value={quota.count}
          error={tried && hasWrongCount(quota) ? m('terms.countWrong') : undefined}
          onChange={({ currentTarget }) => onChange({ count: currentTarget.value })}
        />
      </Row>
      <UnitField
        label={m('terms.forUnit')}
        hint={m('terms.forUnitHint')}
        chosen={quota.unitId}
        onChoose={(unitId = '') => onChange({ unitId })}
      />
    </>
  );
}

function ShareFields({ quota, tried, onChange }: PartProps) {
  const { t, m } = useMovementWords();
  return (
    <>
      <TextField
        label={m('terms.percent')}
        required
        width="narrow"
        inputMode="numeric"
        value={quota.percent}
        error={tried && hasWrongPercent(quota) ? m('terms.percentWrong') : undefined}
        onChange={({ currentTarget }) => onChange({ percent: currentTarget.value })}
      />
      <Chosen
        legend={m('terms.groups')}
        error={tried && lacksGroups(quota) ? m('terms.groupsMissing') : undefined}
        options={keysOf(vi.occupations).map((value) => ({ value, label: t(`occupations.${value}`) }))}
        chosen={quota.occupations}
        onChange={(occupations) => onChange({ occupations })}
      />
    </>
  );
}
