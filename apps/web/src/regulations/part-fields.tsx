import { DaysFields } from './days-fields.tsx';
import type { PartProps } from './part-props.ts';
import { QuotaFields } from './quota-fields.tsx';
import { RoundingFields } from './rounding-fields.tsx';
import { ShareFields } from './share-fields.tsx';
import { WorkersFields } from './workers-fields.tsx';

/** What a province may lay down, part by part. */
export function PartFields(props: PartProps) {
  return (
    <>
      <ShareFields {...props} />
      <QuotaFields {...props} />
      <DaysFields {...props} />
      <WorkersFields {...props} />
      <RoundingFields {...props} />
    </>
  );
}
