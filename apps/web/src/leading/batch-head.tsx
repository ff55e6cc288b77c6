import { Facts, Notice, PageHead, Quiet, Section, Stack, StatusBadge } from '@vinh-danh/ui';
import { useAllWords } from '../messages/further/words.ts';
import { Due } from '../nominations/due.tsx';
import type { LeadingBatch, LeadingPage } from '../trpc.ts';
import { sourceOf, tellShare } from './share-words.ts';
import { LetterFiles } from '../papers/letter-files.tsx';
import { tellAwards, titleOf } from './tell-batch.ts';

/** The head of a batch: the letter, who sent it, what is asked for. */
export function BatchHead({ batch }: { readonly batch: LeadingBatch }) {
  const words = useAllWords();
  const { t, day, list } = words;
  const { letter, senderName, organisationName, onBehalfOf } = batch;
  return (
    <Stack>
      <PageHead
        title={titleOf(batch, words)}
        lead={
          letter
            ? t('leading.sent', { sender: senderName, day: day(letter.signedOn) })
            : t('leading.fromUnit', { sender: senderName })
        }
        actions={'letterId' in batch.key && <LetterFiles id={batch.key.letterId} />}
      />
      {onBehalfOf && (
        <Notice tone="info" title={t('leading.onBehalfOf', { name: onBehalfOf, organisation: organisationName })} />
      )}
      <Facts
        across
        facts={[
          { label: t('leading.contents'), value: tellAwards(batch, words) },
          { label: t('page.type'), value: list(batch.commendationTypes.map((type) => t(`types.${type}`))) },
          { label: t('leading.decidesAs'), value: organisationName },
          { label: t('page.due'), value: <Due dueOn={batch.dueOn} /> },
        ]}
      />
    </Stack>
  );
}

/** The law the awards of the batch are decided under, whether it has been compared with its text, and the shares asked for. */
export function LegalBases({ page: { legalBases, items } }: { readonly page: LeadingPage }) {
  const words = useAllWords();
  const { t, award } = words;
  const shares = new Map(items.flatMap(({ vote }) => (vote ? [[tellShare(vote, words), sourceOf(vote, words)]] : [])));
  return (
    <Section title={t('leading.legalBasis')}>
      <Stack gap="tight">
        {legalBases.map(({ award: code, law, decree, article, isVerified }) => (
          <div key={`${code} ${decree}`}>
            <div>{t('leading.basis', { award: award(code), law, decree, article })}</div>
            {isVerified ? (
              <Quiet>{t('leading.verified')}</Quiet>
            ) : (
              <StatusBadge tone="warning">{t('leading.unverified')}</StatusBadge>
            )}
          </div>
        ))}
        {[...shares].map(([share, source]) => (
          <div key={share}>
            <div>{share}</div>
            <Quiet>{source}</Quiet>
          </div>
        ))}
      </Stack>
    </Section>
  );
}
