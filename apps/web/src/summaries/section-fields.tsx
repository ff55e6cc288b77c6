import { skipToken, useQuery } from '@tanstack/react-query';
import { Checkbox, FieldGroup, Select, SuggestField, TextField } from '@vinh-danh/ui';
import { useState } from 'react';
import { keysOf } from '../keys.ts';
import { type SummaryRead, trpc } from '../trpc.ts';
import { useSummaryWords } from './use-summary-words.ts';

type Part = SummaryRead['sections'][number]['parts'][number];
export type ArrangedSection = {
  readonly key: string;
  readonly id?: string;
  readonly level: 0 | 1 | 2;
  readonly title: string;
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly parts: Part[];
};

type Props = {
  readonly number: number;
  readonly section: ArrangedSection;
  readonly hasForm: boolean;
  readonly tried: boolean;
  readonly onChange: (part: Partial<ArrangedSection>) => void;
};

const offered = {
  awardSentencesState: { kind: 'awardSentences', group: 'state', by: 'year' },
  awardSentencesProvince: { kind: 'awardSentences', group: 'province', by: 'whole' },
  awardSentencesLocal: { kind: 'awardSentences', group: 'local', by: 'whole' },
  awardTable: { kind: 'awardTable' },
  awardChart: { kind: 'awardChart' },
  figureTable: { kind: 'figureTable' },
} as const satisfies Record<string, Part>;
const levels = { '0': 'none', '1': 'part', '2': 'inner' } as const;

/** One section: its heading, who writes it, and what in it is made of the figures. */
export function SectionFields({ number, section, hasForm, tried, onChange }: Props) {
  const { s } = useSummaryWords();
  const { level, title, parts } = section;
  const names = keysOf(offered).filter((name) => hasForm || name !== 'figureTable');
  const sentences = parts.find((part) => part.kind === 'awardSentences');
  return (
    <FieldGroup legend={s('sectionAt', { number: String(number) })}>
      <TextField
        label={s('heading')}
        required
        maxLength={300}
        value={title}
        error={tried && title.trim() === '' ? s('fill') : undefined}
        onChange={({ currentTarget }) => onChange({ title: currentTarget.value })}
      />
      <Select
        label={s('level')}
        value={String(level)}
        options={keysOf(levels).map((one) => ({ value: one, label: s(`levels.${levels[one]}`) }))}
        onChange={({ currentTarget }) => onChange({ level: Number(currentTarget.value) as 0 | 1 | 2 })}
      />
      <UnitField section={section} onChange={onChange} />
      {level > 0 &&
        names.map((name) => {
          const has = parts.some((part) => isSame(part, offered[name]));
          return (
            <Checkbox
              key={name}
              label={s(`partKinds.${name}`)}
              checked={has}
              onChange={() =>
                onChange({
                  parts: has ? parts.filter((part) => !isSame(part, offered[name])) : [...parts, offered[name]],
                })
              }
            />
          );
        })}
      {sentences && (
        <TextField
          label={s('merit')}
          hint={s('meritHint')}
          maxLength={500}
          value={sentences.merit ?? ''}
          onChange={({ currentTarget }) =>
            onChange({ parts: parts.map((part) => withMerit(part, currentTarget.value)) })
          }
        />
      )}
    </FieldGroup>
  );
}

function UnitField({ section: { unitId, unitName }, onChange }: Pick<Props, 'section' | 'onChange'>) {
  const { s } = useSummaryWords();
  const [text, setText] = useState('');
  const { data: found = [] } = useQuery(
    trpc.organisations.search.queryOptions(text.length >= 2 ? { text, limit: 8 } : skipToken),
  );
  return (
    <SuggestField
      label={s('unit')}
      placeholder={s('noUnit')}
      chosen={unitId === null ? '' : (unitName ?? unitId)}
      suggestions={found.map(({ id, nameVi }) => ({ value: id, label: nameVi }))}
      onType={setText}
      onChoose={(id) => onChange({ unitId: id ?? null, unitName: found.find((one) => one.id === id)?.nameVi ?? null })}
    />
  );
}

function isSame(part: Part, other: Part): boolean {
  return part.kind === other.kind && ('group' in part ? part.group : '') === ('group' in other ? other.group : '');
}

function withMerit(part: Part, merit: string): Part {
  if (part.kind !== 'awardSentences') return part;
  const { merit: _merit, ...bare } = part;
  return merit === '' ? bare : { ...bare, merit };
}
