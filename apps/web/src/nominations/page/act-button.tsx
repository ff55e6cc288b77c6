import { Button } from '@vinh-danh/ui';
import type { EventType } from '@vinh-danh/workflows';
import { useTranslations } from 'use-intl';
import { ButtonLink } from '../../routes/links.tsx';

type Props = {
  readonly type: EventType;
  readonly importance: 'primary' | 'secondary' | 'danger';
  readonly isMain: boolean;
  readonly onOpen: (type: EventType) => void;
};

/** Opens the dialog of an act, or leads to the page of the document it belongs to. */
export function ActButton({ type, importance, isMain, onOpen }: Props) {
  const t = useTranslations();
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
    <Button kind={kind} onClick={() => onOpen(type)}>
      {t(`events.${type}`)}
    </Button>
  );
}
