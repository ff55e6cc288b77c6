import { Columns, Select, FieldGroup } from '@vinh-danh/ui';
import { keysOf } from '../../keys.ts';
import type { FactFieldsProps } from '../fact-fields-props.ts';
import type { FactValues } from '../fact-values.ts';
import { useBook } from '../use-book.ts';

/** The rating of each year that counts. */
export function RatingsFields({ values, asked: { years, organisationsRating }, onChange }: FactFieldsProps) {
  const { form, ratings } = useBook();
  const options = [
    { value: '', label: form.notSaid },
    ...keysOf(ratings)
      .toReversed()
      .map((value) => ({ value, label: ratings[value] })),
  ];
  return (
    <>
      {years.length > 0 && (
        <FieldGroup legend={form.ratings}>
          <Columns>
            {years.map((year) => (
              <Select
                key={year}
                label={form.year(String(year))}
                value={values.ratings[String(year)] ?? ''}
                onChange={({ currentTarget }) =>
                  onChange({
                    ratings: { ...values.ratings, [year]: currentTarget.value },
                  })
                }
                options={options}
              />
            ))}
          </Columns>
        </FieldGroup>
      )}
      {organisationsRating && (
        <Select
          label={form.organisationsRating}
          value={values.organisationsRating}
          onChange={({ currentTarget }) =>
            onChange({ organisationsRating: currentTarget.value as FactValues['organisationsRating'] })
          }
          options={options}
        />
      )}
    </>
  );
}
