export type SignInResult = 'ok' | 'wrong' | 'tooMany' | 'away';

/** Signs in with the session cookie as the result. Says only that it was refused, not what was wrong. */
export async function signIn(email: string, password: string): Promise<SignInResult> {
  const response = await post('/api/auth/sign-in/email', { email, password });
  if (!response) return 'away';
  if (response.ok) return 'ok';
  if (response.status === 429) return 'tooMany';
  return response.status >= 500 ? 'away' : 'wrong';
}

export async function signOut(): Promise<void> {
  await post('/api/auth/sign-out', {});
}

async function post(url: string, body: object): Promise<Response | undefined> {
  try {
    return await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  } catch {
    return undefined;
  }
}
