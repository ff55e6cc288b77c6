import { Notice } from '@vinh-danh/ui';
import { FailureNotice } from '../failure-notice.tsx';
import { errorData } from '../trpc.ts';
import { vi } from './messages/vi.ts';
import { useRegulationWords } from './use-regulation-words.ts';

type Told = { readonly actor?: string; readonly at?: string; readonly act?: string; readonly status?: string };

/** Why an act on a regulation did not go through; where somebody else was first, who and what. */
export function Failure({ error }: { readonly error: unknown }) {
  const { r, t, time } = useRegulationWords();
  const refusal = errorData(error)?.refusal;
  if (refusal?.code !== 'conflict') return <FailureNotice error={error} />;
  const { actor = '', at, act, status } = (refusal.params ?? {}) as Told;
  return (
    <Notice tone="danger" title={t('errors.refused')} announce>
      <p>
        {r('conflict', {
          actor,
          at: at ? time(at) : '',
          act: act && isAct(act) ? r(`acts.${act}`) : '',
          status: status && isStatus(status) ? r(`statuses.${status}`) : '',
        })}
      </p>
    </Notice>
  );
}

function isAct(act: string): act is keyof typeof vi.acts {
  return Object.hasOwn(vi.acts, act);
}

function isStatus(status: string): status is keyof typeof vi.statuses {
  return Object.hasOwn(vi.statuses, status);
}
