import { Stack } from '@vinh-danh/ui';
import type { ComponentType } from 'react';
import type { FactFieldsProps } from './fact-fields-props.ts';
import { AwardsField } from './fields/awards-field.tsx';
import { ConductFields } from './fields/conduct-fields.tsx';
import { CountFields } from './fields/count-fields.tsx';
import { InitiativesField } from './fields/initiatives-field.tsx';
import { MembersFields } from './fields/members-fields.tsx';
import { RatingsFields } from './fields/ratings-fields.tsx';
import { StatementsFields } from './fields/statements-fields.tsx';

/** In the order in which a criterion of an award names them. */
const parts: Readonly<Record<string, ComponentType<FactFieldsProps>>> = {
  AwardsField,
  RatingsFields,
  InitiativesField,
  StatementsFields,
  MembersFields,
  CountFields,
  ConductFields,
};

/** What the unit declares, as far as it is asked for. */
export function FactsFields(props: FactFieldsProps) {
  return (
    <Stack>
      {Object.entries(parts).map(([name, Part]) => (
        <Part key={name} {...props} />
      ))}
    </Stack>
  );
}
