import { Link } from '@tanstack/react-router';
import { Disclosure, Notice, Quiet, Row, Stack } from '@vinh-danh/ui';
import { useAllWords } from '../../messages/further/words.ts';
import { mainFirst } from './main-act.ts';
import { ActButton } from './act-button.tsx';
import { UnsentNotice } from './unsent-notice.tsx';
import type { Acts } from './use-acts.ts';

/** The acts the server offers this person, the main one first, the dangerous ones after the others, the seldom ones apart. */
export function ActionBar({ acts, next }: { readonly acts: Acts; readonly next: string | undefined }) {
  const { t } = useAllWords();
  const { usual, other, primary, done, unsent, open, forget } = acts;
  return (
    <Stack>
      {done && (
        <Notice tone="success" title={t('page.done', { event: t(`events.${done.type}`) })} announce>
          <p>{t('page.doneLead', { stage: t(`stages.${done.stage}`) })}</p>
          {next && (
            <Link to="/nominations/$id" params={{ id: next }}>
              {t('queue.goOn')}
            </Link>
          )}
        </Notice>
      )}
      {unsent && <UnsentNotice unsent={unsent} onForget={forget} />}
      <Row>
        {mainFirst(usual, primary).map((act) => (
          <ActButton key={act.type} act={act} isMain={act.type === primary} onOpen={open} />
        ))}
        {usual.length + other.length === 0 && <Quiet>{t('page.noActions')}</Quiet>}
      </Row>
      {other.length > 0 && (
        <Disclosure label={t('page.otherActions')}>
          {other.map((act) => (
            <ActButton key={act.type} act={act} isMain={false} onOpen={open} />
          ))}
        </Disclosure>
      )}
    </Stack>
  );
}
