import { Checkbox, Dialog, KeyHints, Quiet, Stack } from '@vinh-danh/ui';
import { useWords } from '../messages/words.ts';
import { shortcuts } from './command-of.ts';
import type { Shortcuts } from './use-shortcuts.ts';

/** What the keys do, and the switch that turns them off. */
export function HelpDialog({ isOn, turn, showHelp }: Shortcuts) {
  const { t } = useWords();
  return (
    <Dialog title={t('shortcuts.title')} closeLabel={t('common.close')} onClose={() => showHelp(false)}>
      <Stack>
        <KeyHints
          label={t('shortcuts.title')}
          hints={[
            ...shortcuts.map(({ command, key }) => ({ keys: [key], text: t(`shortcuts.${command}`) })),
            { keys: ['Enter'], text: t('shortcuts.open') },
          ]}
        />
        <Quiet>{t('shortcuts.lead')}</Quiet>
        <Checkbox
          label={t('shortcuts.on')}
          checked={isOn}
          onChange={({ currentTarget }) => turn(currentTarget.checked)}
        />
      </Stack>
    </Dialog>
  );
}
