import { Actions, Button, Notice, Stack } from '@vinh-danh/ui';
import { useBook } from '../../eligibility/use-book.ts';
import { FailureNotice, RefusalNotice } from '../../failure-notice.tsx';
import { UploadError } from '../../files/upload.ts';
import { vi } from '../../messages/further/vi.ts';
import { useAllWords } from '../../messages/further/words.ts';
import { ButtonLink } from '../../routes/links.tsx';
import type { Stuck } from './use-save.ts';

type Props = { readonly stuck: Stuck; readonly busy: boolean; readonly onAgain: () => void };

/** The nomination is written down and is a draft; what could not be done after that, why, and the two ways on. */
export function Unfinished({ stuck: { id, at, name, error }, busy, onAgain }: Props) {
  const { t } = useAllWords();
  const { save } = useBook();
  const paper = Object.hasOwn(vi.papers, name) ? t(`papers.${name as keyof typeof vi.papers}`) : name;
  const told = {
    upload: save.uploadFailed(name),
    attach: save.attachFailed(paper),
    submit: save.submitFailed,
  }[at];
  const refusal = error instanceof UploadError ? error.refusal : undefined;
  return (
    <Stack>
      <Notice tone="warning" title={save.unfinished} announce>
        <p>{told}</p>
      </Notice>
      {refusal ? <RefusalNotice refusal={refusal} /> : <FailureNotice error={error} />}
      <Actions>
        <Button kind="primary" busy={busy} onClick={onAgain}>
          {save.again}
        </Button>
        <ButtonLink to="/nominations/$id" params={{ id }}>
          {save.open}
        </ButtonLink>
      </Actions>
    </Stack>
  );
}
