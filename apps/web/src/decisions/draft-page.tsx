import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Actions, Button, Dock, Loading, Notice, PageHead, Stack, StatusBadge } from '@vinh-danh/ui';
import { useState } from 'react';
import { FailedPage } from '../failure.tsx';
import { ButtonLink } from '../routes/links.tsx';
import { hasRole, useSession } from '../session.ts';
import { trpc } from '../trpc.ts';
import { DocumentView } from './document-view.tsx';
import { DiscardDraft, IssueDraft, SignDraft } from './draft-dialogs.tsx';
import { useDraftWords } from './use-draft-words.ts';

const route = getRouteApi('/decisions/drafts/$id');
type Open = 'sign' | 'issue' | 'discard' | undefined;

/** A decision drawn up: its text as it will be printed, to be read whole before it is signed or issued. */
export function DraftPage() {
  const { id } = route.useParams();
  const session = useSession();
  const { d, t } = useDraftWords();
  const [open, setOpen] = useState<Open>();
  const { data: draft, error, refetch } = useQuery(trpc.decisions.getDraft.queryOptions({ id }));
  if (error && !draft) return <FailedPage error={error} retry={() => void refetch()} />;
  if (!draft) return <Loading label={t('common.loading')} />;
  const { state, isIntact, heldUp, maySign, corrects, decisionId, document, placeAndDay } = draft;
  const isOpen = state === 'drafted' || state === 'signed';
  const isVoid = state === 'signed' && !isIntact;
  const close = () => {
    setOpen(undefined);
    void refetch();
  };
  return (
    <Stack gap="wide">
      <PageHead
        title={d('title')}
        lead={
          <StatusBadge tone={isVoid ? 'danger' : state === 'drafted' ? 'current' : 'success'}>
            {isVoid ? d('broken') : d(`state.${state}`)}
          </StatusBadge>
        }
        actions={
          <>
            <a href={`/api/decision-drafts/${id}/paper.pdf`} download>
              {d('pdf')}
            </a>
            <a href={`/api/decision-drafts/${id}/paper.docx`} download>
              {d('word')}
            </a>
          </>
        }
      />
      {heldUp.length > 0 && (
        <Notice tone="danger" title={d('heldUp', { count: heldUp.length })}>
          <ul>
            {heldUp.map(({ name, stage }) => (
              <li key={name}>
                {name}: {t(`stages.${stage}`)}
              </li>
            ))}
          </ul>
          <p>{d('heldUpLead')}</p>
        </Notice>
      )}
      {isVoid && heldUp.length === 0 && (
        <Notice tone="warning" title={d('broken')}>
          <p>{d('brokenLead')}</p>
        </Notice>
      )}
      {corrects && (
        <p>
          <Link to="/decisions/$id" params={{ id: corrects.id }}>
            {d('kinds.correction', { symbol: corrects.symbol })}
          </Link>
        </p>
      )}
      {decisionId && (
        <Actions>
          <ButtonLink kind="primary" to="/decisions/$id" params={{ id: decisionId }}>
            {t('issue.open')}
          </ButtonLink>
        </Actions>
      )}
      <DocumentView document={document} placeAndDay={placeAndDay} />
      {isOpen && (
        <Dock label={d(`state.${state}`)}>
          {maySign && heldUp.length === 0 && (state === 'drafted' || isVoid) && (
            <Button kind="primary" onClick={() => setOpen('sign')}>
              {d('sign')}
            </Button>
          )}
          {hasRole(session, 'clerk') && state === 'signed' && isIntact && (
            <Button kind="primary" onClick={() => setOpen('issue')}>
              {d('issue')}
            </Button>
          )}
          <Button onClick={() => setOpen('discard')}>{d('discard')}</Button>
        </Dock>
      )}
      {open === 'sign' && <SignDraft draft={draft} onClose={close} />}
      {open === 'issue' && <IssueDraft draft={draft} onClose={close} />}
      {open === 'discard' && <DiscardDraft draft={draft} onClose={close} />}
    </Stack>
  );
}
