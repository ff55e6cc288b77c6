import { Bullets, HelpText, KeyHints, PageHead, Section, Split, Stack } from '@vinh-danh/ui';
import { useAllWords } from '../messages/further/words.ts';
import { useSession } from '../session.ts';
import { shortcuts } from '../shortcuts/command-of.ts';
import { GroupLinks } from './group-links.tsx';
import type { HelpBook } from './help-book.ts';
import { groupNameKey, groupsOf, type HelpGroup } from './help-group.ts';
import { Marked } from './marked.tsx';
import { RestartTour } from './restart-tour.tsx';
import { useHelpBook } from './use-help-book.ts';

/** What a group does in the system, role by role and step by step; beside it the way to the other groups. */
export function GroupHelp({ group }: { readonly group: HelpGroup }) {
  const { t } = useAllWords();
  const session = useSession();
  const book = useHelpBook();
  const { lead, jobs, setbacks, law } = book.pages[group];
  const isOwn = groupsOf(session)[0] === group;
  return (
    <Stack gap="wide">
      <PageHead title={`${book.title}: ${t(groupNameKey[group])}`} lead={lead} />
      <Split
        main={
          <>
            {jobs.map(({ role, steps }) => (
              <Section key={role} title={jobs.length > 1 ? t(`roles.${role}`) : book.steps}>
                <Sentences ordered>{steps}</Sentences>
              </Section>
            ))}
            <Section title={book.setbacks}>
              <Sentences>{setbacks}</Sentences>
            </Section>
            <Section title={book.law}>
              <Sentences>{law}</Sentences>
            </Section>
          </>
        }
        side={
          <>
            {isOwn && session.mode === 'demonstration' && (
              <Section title={book.restartTitle}>
                <HelpText>{book.restartLead}</HelpText>
                <RestartTour label={book.restart} />
              </Section>
            )}
            <Section title={book.groups}>
              <GroupLinks label={book.groups} own={book.own} />
            </Section>
            <Section title={book.keyboard}>
              <Keys book={book} />
              <HelpText>{t('shortcuts.lead')}</HelpText>
            </Section>
          </>
        }
      />
    </Stack>
  );
}

type SentencesProps = { readonly children: readonly string[]; readonly ordered?: boolean };

function Sentences({ children, ordered = false }: SentencesProps) {
  return (
    <Bullets ordered={ordered}>
      {children.map((sentence) => (
        <li key={sentence}>
          <Marked>{sentence}</Marked>
        </li>
      ))}
    </Bullets>
  );
}

function Keys({ book: { keyList, keys, keyNames } }: { readonly book: HelpBook }) {
  const { t } = useAllWords();
  return (
    <KeyHints
      label={keyList}
      hints={[
        { keys: ['Tab'], text: keys.next },
        { keys: ['Shift', 'Tab'], text: keys.previous },
        { keys: ['Enter'], text: keys.press },
        { keys: [keyNames.space], text: keys.pick },
        { keys: ['Esc'], text: keys.close },
        ...shortcuts.map(({ command, key }) => ({ keys: [key], text: t(`shortcuts.${command}`) })),
      ]}
    />
  );
}
