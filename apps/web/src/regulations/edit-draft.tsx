import { PageHead, Stack } from '@vinh-danh/ui';
import type { RegulationRead } from '../trpc.ts';
import { DraftForm } from './draft-form.tsx';
import { valuesOf } from './draft-values.ts';
import { useRegulationWords } from './use-regulation-words.ts';

type Props = { readonly regulation: RegulationRead; readonly onDone: () => void };

/** One's own draft, to be changed. */
export function EditDraft({ regulation, onDone }: Props) {
  const { r } = useRegulationWords();
  const { id, organisationId, organisationName, national } = regulation;
  return (
    <Stack gap="wide">
      <PageHead title={r('form.editTitle')} lead={organisationName} />
      <DraftForm
        id={id}
        organisationId={organisationId}
        national={national}
        initial={valuesOf(regulation)}
        onDone={onDone}
      />
    </Stack>
  );
}
