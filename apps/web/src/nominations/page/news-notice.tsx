import { Button, Notice, Row } from '@vinh-danh/ui';
import { useAllWords } from '../../messages/further/words.ts';
import type { Nomination } from '../../trpc.ts';

type Props = {
  readonly news: readonly Nomination['history'][number][];
  /** What the person may do about it; without it the page has already moved. */
  readonly action: { readonly label: string; readonly onClick: () => void };
  readonly lead?: string;
};

/** Says who moved the dossier while a person had it open. */
export function NewsNotice({ news, action, lead }: Props) {
  const { t, time } = useAllWords();
  const last = news.at(-1);
  if (!last) return null;
  const { actorName, role, organisationName, event, recordedAt, stageTo } = last;
  return (
    <Notice
      tone="info"
      announce
      title={t('page.news', {
        actor: actorName,
        role: t(`roles.${role}`),
        organisation: organisationName,
        event: t(`history.${event}`),
        at: time(recordedAt),
      })}
    >
      <p>{lead ?? t('page.doneLead', { stage: t(`stages.${stageTo}`) })}</p>
      <Row>
        <Button onClick={action.onClick}>{action.label}</Button>
      </Row>
    </Notice>
  );
}
