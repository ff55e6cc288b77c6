import { Columns, FieldGroup } from '@vinh-danh/ui';
import { useWords } from '../../messages/words.ts';
import type { FactFieldsProps } from '../fact-fields-props.ts';
import { wordIn } from '../telling.ts';
import { useBook } from '../use-book.ts';
import { NumberField } from './number-field.tsx';

/** How the members of a collective were rated, honoured and disciplined. */
export function MembersFields({ values, asked, onChange }: FactFieldsProps) {
  const { form, ratings } = useBook();
  const { award } = useWords();
  const { memberRatings, memberAwards, membersDisciplined } = asked;
  if (memberRatings.length + memberAwards.length === 0 && !membersDisciplined) return null;
  return (
    <FieldGroup legend={form.members}>
      <Columns>
        <NumberField
          label={form.total}
          value={values.memberTotal}
          onChange={(memberTotal) => onChange({ memberTotal })}
        />
        {memberAwards.map((code) => (
          <NumberField
            key={code}
            label={form.memberAward(award(code))}
            value={values.memberAwards[code] ?? ''}
            onChange={(value) => onChange({ memberAwards: { ...values.memberAwards, [code]: value } })}
          />
        ))}
        {memberRatings.map((rating) => (
          <NumberField
            key={rating}
            label={form.memberRating(wordIn(ratings, rating))}
            value={(values.memberRatings as Record<string, string>)[rating] ?? ''}
            onChange={(value) => onChange({ memberRatings: { ...values.memberRatings, [rating]: value } })}
          />
        ))}
        {membersDisciplined && (
          <>
            <NumberField
              label={form.reprimand}
              value={values.reprimanded}
              onChange={(reprimanded) => onChange({ reprimanded })}
            />
            <NumberField label={form.warning} value={values.warned} onChange={(warned) => onChange({ warned })} />
          </>
        )}
      </Columns>
    </FieldGroup>
  );
}
