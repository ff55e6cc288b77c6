import { Checkbox, Dialog, KeyHints, Quiet, Stack } from '@vinh-danh/ui';
import { useAllWords } from '../messages/further/words.ts';
import { shortcuts } from './command-of.ts';
import type { Shortcuts } from './use-shortcuts.ts';

/** What the keys do, and the switch that turns them off. */
export function HelpDialog({ isOn, turn, showHelp }: Shortcuts) {
  const { t } = useAllWords();
  return (
    <Dialog title={t('nav.shortcuts')} closeLabel={t('common.close')} onClose={() => showHelp(false)}>
      <Stack>
        <KeyHints
          label={t('nav.shortcuts')}
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
