import { Link } from '@tanstack/react-router';
import { Button, Icon, Quiet, Row } from '@vinh-danh/ui';
import { useAllWords } from '../../messages/further/words.ts';
import { ButtonLink } from '../../routes/links.tsx';
import { listOf } from './list-of.ts';
import type { QueuePlace } from './use-neighbours.ts';

/** Around the dossier: to those before and after in the list the person came from, back to that list with its filter, onto paper. */
export function QueueLinks({ place: { previous, next, place, count, queue } }: { readonly place: QueuePlace }) {
  const { t, number } = useAllWords();
  return (
    <Row>
      <Link {...listOf(queue)}>{t('queue.list')}</Link>
      {place > 0 && <Quiet>{t('queue.place', { place: number(place), count: number(count) })}</Quiet>}
      {previous && (
        <ButtonLink kind="quiet" to="/nominations/$id" params={{ id: previous }}>
          {t('queue.previous')}
        </ButtonLink>
      )}
      {next && (
        <ButtonLink kind="quiet" to="/nominations/$id" params={{ id: next }}>
          {t('queue.next')}
        </ButtonLink>
      )}
      <Button kind="quiet" onClick={() => window.print()}>
        <Icon name="print" />
        {t('page.print')}
      </Button>
    </Row>
  );
}
