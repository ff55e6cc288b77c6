import { Button, Notice, Quiet, Row, Stack } from '@vinh-danh/ui';
import { lazy, Suspense, useState } from 'react';
import { useWords } from '../../messages/words.ts';
import { ButtonLink } from '../../routes/links.tsx';
import type { Nomination } from '../../trpc.ts';
import { type DialogEvent, documentEvents } from '../acts/event-fields.ts';
import { contextOf, defaultsOf } from './act-context.ts';

const ActDialog = lazy(() =>
  import('../acts/act-dialog.tsx').then(({ ActDialog: component }) => ({ default: component })),
);

/** The acts the server offers this person, the main one first, the dangerous ones last. */
export function ActionBar({ nomination }: { readonly nomination: Nomination }) {
  const words = useWords();
  const { t } = words;
  const [open, setOpen] = useState<DialogEvent>();
  const [done, setDone] = useState<DialogEvent>();
  const { actions, id, version, stage } = nomination;
  const ready = actions
    .filter(({ type }) => type !== 'issueDecision' || nomination.signed)
    .filter(({ type }) => type !== 'sign' || !nomination.signed);
  const primary = ready.find(({ importance }) => importance === 'primary')?.type;
  const acting = actions.find(({ type }) => type === open);
  return (
    <Stack>
      {done && (
        <Notice tone="success" title={t('page.done', { event: t(`events.${done}`) })} announce>
          <p>{t('page.doneLead', { stage: t(`stages.${stage}`) })}</p>
        </Notice>
      )}
      <Row>
        {ready.map(({ type, importance }) => {
          const kind = type === primary ? 'primary' : importance === 'danger' ? 'danger' : 'secondary';
          if (type === 'tally')
            return (
              <ButtonLink key={type} kind={kind} to="/council">
                {t('page.goCouncil')}
              </ButtonLink>
            );
          if (type === 'issueDecision')
            return (
              <ButtonLink key={type} kind={kind} to="/decisions/issue">
                {t('page.goIssue')}
              </ButtonLink>
            );
          if (documentEvents.includes(type)) return null;
          return (
            <Button key={type} kind={kind} onClick={() => setOpen(type as DialogEvent)}>
              {t(`events.${type}`)}
            </Button>
          );
        })}
        {ready.length === 0 && <Quiet>{t('page.noActions')}</Quiet>}
      </Row>
      {open && acting && (
        <Suspense fallback={null}>
          <ActDialog
            id={id}
            version={version}
            type={open}
            danger={acting.importance === 'danger'}
            acting={t('page.actingAs', { role: t(`roles.${acting.role}`), organisation: acting.organisationName })}
            context={contextOf(nomination, open, words)}
            defaults={defaultsOf(nomination, open)}
            onClose={() => setOpen(undefined)}
            onDone={(type) => {
              setOpen(undefined);
              setDone(type as DialogEvent);
            }}
          />
        </Suspense>
      )}
    </Stack>
  );
}
