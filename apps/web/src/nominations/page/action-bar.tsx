import { Disclosure, Notice, Quiet, Row, Stack } from '@vinh-danh/ui';
import type { EventType, Stage } from '@vinh-danh/workflows';
import { lazy, Suspense, useState } from 'react';
import { useWords } from '../../messages/words.ts';
import { useSession } from '../../session.ts';
import type { Nomination } from '../../trpc.ts';
import { isDialogEvent, isRevocation } from '../acts/event-fields.ts';
import { isTimely, mainAct, mainFirst } from './main-act.ts';
import { contextOf, defaultsOf } from './act-context.ts';
import { ActButton } from './act-button.tsx';

const ActDialog = lazy(() =>
  import('../acts/act-dialog.tsx').then(({ ActDialog: component }) => ({ default: component })),
);
const RevokeDialog = lazy(() =>
  import('../acts/revoke-dialog.tsx').then(({ RevokeDialog: component }) => ({ default: component })),
);

/** Possible at most times and seldom meant: they stand apart. */
const seldom: ReadonlySet<EventType> = new Set([
  'die',
  'suspend',
  'withdraw',
  'discard',
  'proposeRevocation',
  'annul',
  'strip',
]);

/** The acts the server offers this person, the main one first, the seldom ones apart. */
export function ActionBar({ nomination }: { readonly nomination: Nomination }) {
  const words = useWords();
  const { t } = words;
  const [open, setOpen] = useState<EventType>();
  const [done, setDone] = useState<{ readonly type: EventType; readonly stage: Stage }>();
  const { today } = useSession();
  const { id, version } = nomination;
  const acts = nomination.actions.filter(({ type }) => isTimely(type, nomination, today));
  const usual = acts.filter(({ type }) => !seldom.has(type));
  const other = acts.filter(({ type }) => seldom.has(type));
  const primary = mainAct(usual, nomination);
  const acting = acts.find(({ type }) => type === open);
  const common = {
    id,
    version,
    acting: acting && t('page.actingAs', { role: t(`roles.${acting.role}`), organisation: acting.organisationName }),
    onClose: () => setOpen(undefined),
    onDone: (type: EventType, stage: Stage) => {
      setOpen(undefined);
      setDone({ type, stage });
    },
  };
  return (
    <Stack>
      {done && (
        <Notice tone="success" title={t('page.done', { event: t(`events.${done.type}`) })} announce>
          <p>{t('page.doneLead', { stage: t(`stages.${done.stage}`) })}</p>
        </Notice>
      )}
      <Row>
        {mainFirst(usual, primary).map(({ type, importance }) => (
          <ActButton key={type} type={type} importance={importance} isMain={type === primary} onOpen={setOpen} />
        ))}
        {acts.length === 0 && <Quiet>{t('page.noActions')}</Quiet>}
      </Row>
      {other.length > 0 && (
        <Disclosure label={t('page.otherActions')}>
          {other.map(({ type, importance }) => (
            <ActButton key={type} type={type} importance={importance} isMain={false} onOpen={setOpen} />
          ))}
        </Disclosure>
      )}
      <Suspense fallback={null}>
        {open && isDialogEvent(open) && acting && (
          <ActDialog
            {...common}
            type={open}
            danger={acting.importance === 'danger'}
            context={contextOf(nomination, open, words)}
            defaults={defaultsOf(nomination, open)}
          />
        )}
        {open && isRevocation(open) && acting && <RevokeDialog {...common} type={open} />}
      </Suspense>
    </Stack>
  );
}
