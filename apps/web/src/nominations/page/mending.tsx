import { Button, Lines, Quiet, Row, Stack, StatusBadge } from '@vinh-danh/ui';
import type { PaperKind } from '@vinh-danh/workflows';
import { useAllWords } from '../../messages/further/words.ts';
import { defaultsOf } from './act-context.ts';
import type { Acts } from './use-acts.ts';

/** Each paper that was asked for, done or with what mends it; and where the text of the achievement is changed. */
export function Mending({ acts, asked }: { readonly acts: Acts; readonly asked: readonly PaperKind[] }) {
  const { t } = useAllWords();
  const { nomination, find, open } = acts;
  const attach = find('attach');
  return (
    <Stack gap="tight">
      {asked.length > 0 && <strong>{t('page.returnedPapers')}</strong>}
      <Lines>
        {asked.map((kind) => (
          <li key={kind}>
            <Row>
              <span>{t(`papers.${kind}`)}</span>
              {!nomination.awaiting.includes(kind) ? (
                <StatusBadge tone="success">{t('page.mended')}</StatusBadge>
              ) : attach ? (
                <Button onClick={() => open(attach, { ...defaultsOf(nomination, 'attach'), kind })}>
                  {t('page.mend', { paper: t(`papers.${kind}`) })}
                </Button>
              ) : (
                <StatusBadge tone="warning">{t('page.paperAwaited')}</StatusBadge>
              )}
            </Row>
          </li>
        ))}
      </Lines>
      {find('edit') && <Quiet>{t('page.mendText')}</Quiet>}
    </Stack>
  );
}
