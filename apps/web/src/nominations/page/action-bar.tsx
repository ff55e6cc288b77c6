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

/** Possible at most times and seldom meant: they stand apart. Taking an award back is offered only once it is proposed. */
const seldom: ReadonlySet<EventType> = new Set(['die', 'suspend', 'withdraw', 'discard', 'proposeRevocation']);

type Act = Nomination['actions'][number];

/** The acts the server offers this person, the main one first, the seldom ones apart. */
export function ActionBar({ nomination }: { readonly nomination: Nomination }) {
  const { t } = useWords();
  // As the person saw it when the dialog opened: what changes meanwhile must meet as a conflict, not slip by.
  const [open, setOpen] = useState<{ readonly act: Act; readonly version: number }>();
  const [done, setDone] = useState<{ readonly type: EventType; readonly stage: Stage }>();
  const { today } = useSession();
  const { id, version } = nomination;
  const acts = nomination.actions.filter(({ type }) => isTimely(type, nomination, today));
  const isApart = (type: EventType) => seldom.has(type) && !(type === 'die' && nomination.unrecordedDeath);
  const usual = acts.filter(({ type }) => !isApart(type));
  const other = acts.filter(({ type }) => isApart(type));
  const primary = mainAct(usual, nomination);
  const show = (act: Act) => setOpen({ act, version });
  return (
    <Stack>
      {done && (
        <Notice tone="success" title={t('page.done', { event: t(`events.${done.type}`) })} announce>
          <p>{t('page.doneLead', { stage: t(`stages.${done.stage}`) })}</p>
        </Notice>
      )}
      <Row>
        {mainFirst(usual, primary).map((act) => (
          <ActButton key={act.type} act={act} isMain={act.type === primary} onOpen={show} />
        ))}
        {acts.length === 0 && <Quiet>{t('page.noActions')}</Quiet>}
      </Row>
      {other.length > 0 && (
        <Disclosure label={t('page.otherActions')}>
          {other.map((act) => (
            <ActButton key={act.type} act={act} isMain={false} onOpen={show} />
          ))}
        </Disclosure>
      )}
      {open && (
        <OpenAct
          {...open}
          id={id}
          nomination={nomination}
          onClose={() => setOpen(undefined)}
          onDone={(type, stage) => {
            setOpen(undefined);
            setDone({ type, stage });
          }}
        />
      )}
    </Stack>
  );
}

type OpenActProps = {
  readonly id: string;
  readonly act: Act;
  readonly version: number;
  readonly nomination: Nomination;
  readonly onClose: () => void;
  readonly onDone: (type: EventType, stage: Stage) => void;
};

function OpenAct({ id, act, version, nomination, onClose, onDone }: OpenActProps) {
  const words = useWords();
  const { t } = words;
  const { type, role, importance, organisationName } = act;
  const acting = t('page.actingAs', { role: t(`roles.${role}`), organisation: organisationName });
  const common = { id, version, acting, onClose, onDone };
  return (
    <Suspense fallback={null}>
      {isDialogEvent(type) && (
        <ActDialog
          {...common}
          type={type}
          danger={importance === 'danger'}
          context={contextOf(nomination, type, words)}
          defaults={defaultsOf(nomination, type)}
        />
      )}
      {isRevocation(type) && <RevokeDialog {...common} type={type} />}
    </Suspense>
  );
}
