import type { EventType, Stage } from '@vinh-danh/workflows';
import { useMemo, useState } from 'react';
import { useSession } from '../../session.ts';
import type { Nomination } from '../../trpc.ts';
import type { ActValues } from '../acts/act-values.ts';
import { isTimely, mainAct } from './main-act.ts';

export type Act = Nomination['actions'][number];
/** `nomination` is as the person saw it when the dialog opened. */
export type OpenedAct = { readonly act: Act; readonly nomination: Nomination; readonly preset: ActValues | undefined };
export type Acts = {
  readonly nomination: Nomination;
  readonly usual: readonly Act[];
  readonly other: readonly Act[];
  readonly primary: EventType | undefined;
  readonly find: (type: EventType) => Act | undefined;
  readonly opened: OpenedAct | undefined;
  readonly done: { readonly type: EventType; readonly stage: Stage } | undefined;
  readonly unsent: Unsent | undefined;
  readonly open: (act: Act, preset?: ActValues) => void;
  /** With what was typed and could not be sent, where there is something. */
  readonly close: (values?: ActValues) => void;
  readonly finish: (type: EventType, stage: Stage) => void;
  readonly forget: () => void;
};
export type Unsent = { readonly type: EventType; readonly values: ActValues };

/** Possible at most times and seldom meant: they stand apart. Taking an award back is offered only once it is proposed. */
const seldom: ReadonlySet<EventType> = new Set(['die', 'suspend', 'withdraw', 'discard', 'proposeRevocation']);

/**
 * The acts of a page: which are offered, which is the main one, which is open, what was done and what was left unsent.
 * While a dialog is open the page stays as it was: what changes meanwhile must meet as a conflict, not slip by.
 */
export function useActs(latest: Nomination): Acts {
  const { today } = useSession();
  const [opened, setOpened] = useState<OpenedAct>();
  const [done, setDone] = useState<{ readonly type: EventType; readonly stage: Stage }>();
  const [unsent, setUnsent] = useState<Unsent>();
  const nomination = opened?.nomination ?? latest;
  return useMemo(() => {
    const acts = nomination.actions.filter(({ type }) => isTimely(type, nomination, today));
    const isApart = (type: EventType) => seldom.has(type) && !(type === 'die' && nomination.unrecordedDeath);
    const usual = acts.filter(({ type }) => !isApart(type));
    const find = (type: EventType) => acts.find((act) => act.type === type);
    return {
      nomination,
      usual,
      other: acts.filter(({ type }) => isApart(type)),
      primary: mainAct(usual, nomination),
      find,
      opened,
      done,
      unsent,
      open(act: Act, preset?: ActValues) {
        const kept = unsent?.type === act.type ? unsent.values : undefined;
        setDone(undefined);
        setOpened({ act, nomination, preset: preset ?? kept });
      },
      close(values?: ActValues) {
        if (opened && values) setUnsent({ type: opened.act.type, values });
        setOpened(undefined);
      },
      finish(type: EventType, stage: Stage) {
        setOpened(undefined);
        setUnsent(undefined);
        setDone({ type, stage });
      },
      forget: () => setUnsent(undefined),
    };
  }, [nomination, today, opened, done, unsent]);
}
