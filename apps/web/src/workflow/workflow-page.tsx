import { PageHead, Stack } from '@vinh-danh/ui';
import { useAllWords } from '../messages/further/words.ts';
import { WorkflowPicture } from './workflow-picture.tsx';

/** The road of every nomination, for whoever wants to know what comes after what. */
export function WorkflowPage() {
  const { t } = useAllWords();
  return (
    <Stack gap="wide">
      <PageHead title={t('nav.workflow')} lead={t('workflow.lead')} />
      <WorkflowPicture />
    </Stack>
  );
}
