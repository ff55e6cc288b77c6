import { Actions, Button, Dialog, Stack } from '@vinh-danh/ui';
import { isNumber } from '@vinh-danh/workflows/counting';
import { useState } from 'react';
import { CountFiles } from './count-files.tsx';
import type { CountAsked } from './counted.ts';
import { useCountWords } from './use-count-words.ts';

/** The table for readers outside: small numbers are withheld, which only plain numbers of one period allow. */
export function PublicCopy({ asked }: { readonly asked: CountAsked }) {
  const { c } = useCountWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{c('public.open')}</Button>
      {isOpen && <PublicCopyDialog asked={asked} onClose={() => setOpen(false)} />}
    </>
  );
}

function PublicCopyDialog({ asked, onClose }: { readonly asked: CountAsked; readonly onClose: () => void }) {
  const { t, c } = useCountWords();
  const isOffered = isNumber(asked.measure) && !asked.against;
  return (
    <Dialog title={c('public.open')} closeLabel={t('common.close')} onClose={onClose}>
      <Stack>
        <p>{c('public.lead')}</p>
        {isOffered ? (
          <Actions>
            <CountFiles asked={asked} isPublic />
          </Actions>
        ) : (
          <p>{c('public.notOffered')}</p>
        )}
      </Stack>
    </Dialog>
  );
}
