import { Bullets, type Fact, Facts, Stack } from '@vinh-danh/ui';
import type { SignedFile } from '../trpc.ts';
import { useSignedWords } from './use-signed-words.ts';

type Signature = SignedFile['signatures'][number];

/** Who signed, when, whether it is intact, and below plainly what nobody has checked. */
export function SignatureFacts({ signatures }: { readonly signatures: readonly Signature[] }) {
  const { s } = useSignedWords();
  const factsOf = useFacts();
  const unchecked = [
    signatures.some(({ chain }) => chain === 'notChecked') && s('uncheckedChain'),
    s('uncheckedRevocation'),
    signatures.some(({ timeFrom }) => timeFrom === 'claimed') && s('uncheckedTime'),
    signatures.some(({ timeFrom }) => timeFrom === 'timestamp') && s('uncheckedStamp'),
  ].filter((line) => line !== false);
  return (
    <Stack>
      {signatures.map((signature, index) => (
        <Stack key={`${signature.serial} ${signature.at}`} gap="tight">
          {signatures.length > 1 && (
            <strong>{signature.kind === 'timestamp' ? s('timestamp') : s('signature', { number: index + 1 })}</strong>
          )}
          <Facts facts={factsOf(signature)} />
        </Stack>
      ))}
      <Stack gap="tight">
        <strong>{s('unchecked')}</strong>
        <Bullets>
          {unchecked.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </Bullets>
      </Stack>
    </Stack>
  );
}

function useFacts(): (signature: Signature) => Fact[] {
  const { s, time, date } = useSignedWords();
  return ({ signer, issuer, at, timeFrom, timestampBy, coversAll, wasValid, validFrom, validTo, chain }) => {
    const period = { from: date(validFrom), to: date(validTo) };
    const told = at === null ? s('timeUnknown') : time(at);
    return [
      { label: s('signer'), value: signer.name },
      { label: s('organisation'), value: signer.organisation },
      {
        label: s('issuer'),
        value:
          issuer.name === signer.name && issuer.organisation === signer.organisation
            ? s('selfIssued')
            : [issuer.name, issuer.organisation].filter(isOther(issuer.name)).join(', '),
      },
      {
        label: s('time'),
        value:
          timeFrom === 'claimed'
            ? s('claimed', { at: told })
            : timeFrom === 'timestamp'
              ? s('stamped', { at: told, name: timestampBy ?? signer.name })
              : told,
      },
      { label: s('content'), value: s(coversAll ? 'intact' : 'intactBefore') },
      {
        label: s('validity'),
        value: s(wasValid === null ? 'validityUnknown' : wasValid ? 'valid' : 'invalid', period),
      },
      { label: s('chain'), value: chain === 'notChecked' ? undefined : s(chain) },
    ];
  };
}

/** The first, and whatever differs from it. */
function isOther(first: string) {
  return (name: string | null, index: number): name is string => name !== null && (index === 0 || name !== first);
}
