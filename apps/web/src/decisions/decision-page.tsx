import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type Column, DataTable, Facts, Loading, PageHead, PrintButton, Section, Stack } from '@vinh-danh/ui';
import { AftermathOfDecision } from '../aftermath/of-decision.tsx';
import { FailedPage } from '../failure.tsx';
import { StageBadge } from '../nominations/stage-badge.tsx';
import { SubjectLink } from '../nominations/subject-link.tsx';
import { PrintedBy } from '../printed-by.tsx';
import { PrizesOfDecision } from '../prizes/decision-link.tsx';
import { SignedFiles } from '../signed-files/signed-files.tsx';
import { type Decision, trpc } from '../trpc.ts';
import { CorrectButton, CorrectionNotice, ItemCorrections } from './corrections.tsx';
import { kindText } from './kind-text.ts';
import { PaperLinks } from './paper-links.tsx';
import { type DraftWords, useDraftWords } from './use-draft-words.ts';

const route = getRouteApi('/decisions/$id');
type Item = Decision['items'][number] & { readonly position: number };

/** One decision with its list of recipients. */
export function DecisionPage() {
  const { id } = route.useParams();
  const words = useDraftWords();
  const { d, t, day, number } = words;
  const { data: decision, error, refetch } = useQuery(trpc.decisions.get.queryOptions({ id }));
  if (error && !decision) return <FailedPage error={error} retry={() => void refetch()} />;
  if (!decision) return <Loading label={t('common.loading')} />;
  const items = decision.items.map((item, index): Item => ({ ...item, position: index + 1 }));
  return (
    <Stack gap="wide">
      <PageHead
        title={t('decisions.pageTitle', { symbol: decision.symbol })}
        lead={
          <>
            {kindText(decision.kind, t)}
            <PrintedBy />
          </>
        }
        actions={
          <>
            {decision.hasPaper && <PaperLinks id={id} />}
            {decision.kind === 'award' && (
              <Link to="/certificates/$decisionId" params={{ decisionId: id }}>
                {t('decisions.certificates')}
              </Link>
            )}
            {decision.kind === 'award' && <PrizesOfDecision decisionId={id} />}
            {decision.kind === 'award' && decision.hasPaper && <CorrectButton decisionId={id} />}
            <PrintButton>{t('list.print')}</PrintButton>
          </>
        }
      />
      <CorrectionNotice corrects={decision.corrects} correctedBy={decision.correctedBy} />
      <Facts
        across
        facts={[
          { label: t('decisions.issuer'), value: decision.issuerName },
          { label: t('decisions.decidedOn'), value: day(decision.decidedOn) },
          { label: t('decisions.signer'), value: signerText(decision, d) },
          { label: t('decisions.items'), value: number(items.length) },
        ]}
      />
      <SignedFiles decisionId={id} />
      <Section title={t('decisions.recipients')}>
        <DataTable
          caption={t('decisions.recipients')}
          columns={columnsOf(words, items)}
          rows={items}
          rowKey={(item) => item.id}
        />
      </Section>
      <AftermathOfDecision id={id} />
    </Stack>
  );
}

/** Who signed, and in whose place. */
function signerText({ signerName: name, signedForName, signingForm }: Decision, d: DraftWords['d']): string {
  if (signingForm === null || signingForm === 'head')
    return signedForName === null
      ? name
      : d('signedFor', { name, form: d('forms.deputy', { principal: signedForName }) });
  return d('signedFor', { name, form: d(`forms.${signingForm}`, { principal: signedForName ?? '' }) });
}

function columnsOf({ d, t, award }: DraftWords, items: readonly Item[]): Column<Item>[] {
  return [
    { key: 'order', header: t('decisions.order'), cell: ({ position }) => position },
    {
      key: 'subject',
      header: t('list.subject'),
      lead: true,
      cell: ({ id, subjectName, code, posthumous }) => (
        <SubjectLink id={id} name={subjectName} code={code} posthumous={posthumous} />
      ),
    },
    ...(items.some(({ corrections }) => corrections.length > 0)
      ? [
          {
            key: 'correction',
            header: d('correction.column'),
            cell: ({ corrections }: Item) => <ItemCorrections corrections={corrections} />,
          },
        ]
      : []),
    { key: 'award', header: t('counts.dimensions.award'), cell: (item) => award(item.award) },
    {
      key: 'stage',
      header: t('decisions.stage'),
      cell: ({ stage }) => <StageBadge stage={stage as Parameters<typeof StageBadge>[0]['stage']} />,
    },
  ];
}
