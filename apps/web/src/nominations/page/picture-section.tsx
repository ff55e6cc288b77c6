import { Button, Loading, Section, Stack } from '@vinh-danh/ui';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useAllWords } from '../../messages/further/words.ts';
import type { Nomination } from '../../trpc.ts';

const WorkflowPicture = lazy(() =>
  import('../../workflow/workflow-picture.tsx').then(({ WorkflowPicture: component }) => ({ default: component })),
);

/** The workflow with the dossier's place in it, fetched when it is asked for. */
export function PictureSection({ nomination: { stage, history } }: { readonly nomination: Nomination }) {
  const { t } = useAllWords();
  const [isOpen, setOpen] = useState(false);
  const place = useMemo(() => ({ stage, history }), [stage, history]);
  return (
    <Stack>
      <div>
        <Button expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t(isOpen ? 'workflow.hide' : 'workflow.show')}
        </Button>
      </div>
      {isOpen && (
        <Section title={t('workflow.section')}>
          <Suspense fallback={<Loading label={t('common.loading')} />}>
            <WorkflowPicture place={place} />
          </Suspense>
        </Section>
      )}
    </Stack>
  );
}
