import { PageHead, Stack } from '@vinh-danh/ui';
import { useWords } from '../messages/words.ts';
import { WorkflowPicture } from './workflow-picture.tsx';

/** The road of every nomination, for whoever wants to know what comes after what. */
export function WorkflowPage() {
  const { t } = useWords();
  return (
    <Stack gap="wide">
      <PageHead title={t('workflow.title')} lead={t('workflow.lead')} />
      <WorkflowPicture />
    </Stack>
  );
}
