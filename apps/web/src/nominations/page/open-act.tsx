import { lazy, Suspense } from 'react';
import { useAllWords } from '../../messages/further/words.ts';
import type { Nomination } from '../../trpc.ts';
import { isDialogEvent, isRevocation } from '../acts/event-fields.ts';
import { contextOf, defaultsOf } from './act-context.ts';
import { NewsNotice } from './news-notice.tsx';
import type { Acts, OpenedAct } from './use-acts.ts';

const ActDialog = lazy(() =>
  import('../acts/act-dialog.tsx').then(({ ActDialog: component }) => ({ default: component })),
);
const RevokeDialog = lazy(() =>
  import('../acts/revoke-dialog.tsx').then(({ RevokeDialog: component }) => ({ default: component })),
);

type Props = {
  readonly opened: OpenedAct;
  readonly acts: Acts;
  /** What others did since. */
  readonly news: Nomination['history'];
};

/** The dialog of the act that is open. */
export function OpenAct({ opened, acts, news }: Props) {
  const words = useAllWords();
  const { t } = words;
  const { act, nomination, preset } = opened;
  const { type, role, importance, organisationName } = act;
  const acting = t('page.actingAs', { role: t(`roles.${role}`), organisation: organisationName });
  const common = { id: nomination.id, version: nomination.version, acting, onClose: acts.close, onDone: acts.finish };
  const overtaken = (close: () => void) => (
    <NewsNotice news={news} lead={t('page.newsWhileTyping')} action={{ label: t('page.seeNew'), onClick: close }} />
  );
  return (
    <Suspense fallback={null}>
      {isDialogEvent(type) && (
        <ActDialog
          {...common}
          type={type}
          danger={importance === 'danger'}
          context={contextOf(nomination, type, words)}
          defaults={{ ...defaultsOf(nomination, type), ...preset }}
          overtaken={news.length > 0 ? overtaken : undefined}
        />
      )}
      {isRevocation(type) && <RevokeDialog {...common} type={type} onClose={() => acts.close()} />}
    </Suspense>
  );
}
