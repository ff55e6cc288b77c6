import { Button } from '@vinh-danh/ui';
import { useAllWords } from '../../messages/further/words.ts';
import { ButtonLink } from '../../routes/links.tsx';
import type { Nomination } from '../../trpc.ts';

type Act = Nomination['actions'][number];
type Props = {
  readonly act: Act;
  readonly isMain: boolean;
  readonly onOpen: (act: Act) => void;
};

/** Opens the dialog of an act, or leads to the page of the document it belongs to. */
export function ActButton({ act, isMain, onOpen }: Props) {
  const { t } = useAllWords();
  const { type, importance } = act;
  const kind = isMain ? 'primary' : importance === 'danger' ? 'danger' : 'secondary';
  if (type === 'tally') {
    return (
      <ButtonLink kind={kind} to="/council">
        {t('page.goCouncil')}
      </ButtonLink>
    );
  }
  if (type === 'issueDecision') {
    return (
      <ButtonLink kind={kind} to="/decisions/issue">
        {t('page.goIssue')}
      </ButtonLink>
    );
  }
  return (
    <Button kind={kind} onClick={() => onOpen(act)}>
      {t(`events.${type}`)}
    </Button>
  );
}
