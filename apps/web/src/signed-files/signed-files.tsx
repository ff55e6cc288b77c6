import { useQuery } from '@tanstack/react-query';
import { Button, Disclosure, Lines, Loading, Row, ScreenOnly, Section, Stack } from '@vinh-danh/ui';
import { useState } from 'react';
import { FailureNotice } from '../failure-notice.tsx';
import { type SignedFile, trpc } from '../trpc.ts';
import { BringDialog } from './bring-dialog.tsx';
import { FileEntry, FileLine } from './file-entry.tsx';
import { SignDialog } from './sign-dialog.tsx';
import { useSignedWords } from './use-signed-words.ts';

/** The official file of a decision: the one that counts, those it replaced, and the two ways to a new one. */
export function SignedFiles({ decisionId }: { readonly decisionId: string }) {
  const { s, t } = useSignedWords();
  const [open, setOpen] = useState<'bring' | 'sign'>();
  const { data, error } = useQuery(trpc.signedFiles.ofDecision.queryOptions({ decisionId }));
  if (!data)
    return (
      <Section title={s('title')}>
        {error ? <FailureNotice error={error} /> : <Loading label={t('common.loading')} />}
      </Section>
    );
  const [current, ...older] = data.files;
  const close = () => setOpen(undefined);
  return (
    <Section title={s('title')}>
      <Stack>
        {current ? <FileEntry file={current} /> : <p>{s('none')}</p>}
        {(data.mayBring || data.maySign) && (
          <ScreenOnly>
            <Row>
              {data.maySign && <Button onClick={() => setOpen('sign')}>{s(current ? 'signAgain' : 'sign')}</Button>}
              {data.mayBring && <Button onClick={() => setOpen('bring')}>{s(current ? 'replace' : 'bring')}</Button>}
            </Row>
          </ScreenOnly>
        )}
        {older.length > 0 && (
          <Disclosure label={s('older', { count: older.length })}>
            <Lines>
              {older.map((file, index) => (
                <li key={file.id}>
                  <Replaced file={file} by={data.files[index]} />
                </li>
              ))}
            </Lines>
          </Disclosure>
        )}
      </Stack>
      {open === 'bring' && <BringDialog decisionId={decisionId} decision={data} onClose={close} />}
      {open === 'sign' && <SignDialog decisionId={decisionId} decision={data} onClose={close} />}
    </Section>
  );
}

function Replaced({ file, by }: { readonly file: SignedFile; readonly by: SignedFile | undefined }) {
  const { s, time } = useSignedWords();
  return (
    <Stack gap="tight">
      <FileLine file={file} />
      {by && <p>{s('replacedBy', { person: by.addedBy, at: time(by.addedAt), reason: by.reason ?? '' })}</p>}
    </Stack>
  );
}
