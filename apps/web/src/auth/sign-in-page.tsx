import { useQueryClient } from '@tanstack/react-query';
import { Button, Notice, PageHead, Section, Split, Stack, TextField } from '@vinh-danh/ui';
import { type FormEvent, useState } from 'react';
import { useAllWords } from '../messages/further/words.ts';
import { tellTabs } from '../tabs.ts';
import { DemonstrationAccounts } from './demonstration-accounts.tsx';
import { signIn, type SignInResult } from './sign-in.ts';

/** The sign-in form; in a demonstration the accounts to choose from stand beside it. */
export function SignInPage({ demonstration }: { readonly demonstration: boolean }) {
  const { t } = useAllWords();
  const queryClient = useQueryClient();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [result, setResult] = useState<SignInResult | 'busy'>();

  const enter = async (as: { email: string; password: string }) => {
    setEmail(as.email);
    setPassword(as.password);
    setResult('busy');
    const answer = await signIn(as.email, as.password);
    setResult(answer);
    if (answer !== 'ok') return;
    tellTabs();
    await queryClient.invalidateQueries();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void enter({ email, password });
  };

  const form = (
    <form onSubmit={submit}>
      <Stack>
        {result && result !== 'ok' && result !== 'busy' && (
          <Notice tone={result === 'wrong' ? 'danger' : 'warning'} title={t(`signIn.results.${result}`)} announce />
        )}
        <TextField
          label={t('signIn.email')}
          type="email"
          name="email"
          autoComplete="username"
          required
          value={email}
          onChange={({ currentTarget }) => setEmail(currentTarget.value)}
        />
        <TextField
          label={t('signIn.password')}
          type="password"
          name="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={({ currentTarget }) => setPassword(currentTarget.value)}
        />
        <div>
          <Button type="submit" kind="primary" busy={result === 'busy'}>
            {t('signIn.submit')}
          </Button>
        </div>
      </Stack>
    </form>
  );

  return (
    <Stack gap="wide">
      <PageHead title={t('signIn.title')} />
      {demonstration ? (
        <Split
          main={
            <Section title={t('signIn.accounts')}>
              <DemonstrationAccounts onChoose={(as) => void enter(as)} busy={result === 'busy'} />
            </Section>
          }
          side={<Section title={t('signIn.withPassword')}>{form}</Section>}
        />
      ) : (
        form
      )}
    </Stack>
  );
}
