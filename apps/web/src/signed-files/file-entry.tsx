import { Notice, Quiet, Stack } from '@vinh-danh/ui';
import { useFileSize } from '../files/file-words.ts';
import type { SignedFile } from '../trpc.ts';
import { SignatureFacts } from './signature-facts.tsx';
import { useSignedWords } from './use-signed-words.ts';

/** A signed file to be saved, with what it proves and what it does not. */
export function FileEntry({ file }: { readonly file: SignedFile }) {
  const { s } = useSignedWords();
  const { way, identifiedBy, addedBy, signatures } = file;
  const invalid = signatures.some(({ wasValid }) => wasValid === false);
  const untrusted = signatures.some(({ chain }) => chain === 'untrusted');
  return (
    <Stack>
      <FileLine file={file} />
      {invalid && <Notice tone="warning" title={s('invalidTitle')} />}
      {untrusted && <Notice tone="warning" title={s('untrusted')} />}
      <p>
        {way === 'scan' && <>{s('scanLead')} </>}
        {identifiedBy === 'text' ? s('byText') : s('byPerson', { person: addedBy })}
      </p>
      {signatures.length > 0 && <SignatureFacts signatures={signatures} />}
    </Stack>
  );
}

/** What the file is, who brought it and when. */
export function FileLine({ file: { id, name, size, way, version, addedBy, addedAt } }: { readonly file: SignedFile }) {
  const { s, time } = useSignedWords();
  const sizeOf = useFileSize();
  return (
    <div>
      <strong>{s(`ways.${way}`)}</strong>
      <br />
      <a href={`/api/signed-files/${id}`} download>
        {name}
      </a>{' '}
      <Quiet>{sizeOf(size)}</Quiet>
      <br />
      <Quiet>{s('added', { version, person: addedBy, at: time(addedAt) })}</Quiet>
    </div>
  );
}
