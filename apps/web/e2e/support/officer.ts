/** A person at the server without a browser: signed in by password, calling procedures that change something. */
export type Officer = { readonly call: <T>(path: string, input: object) => Promise<T> };

/** @throws Error with the answer where the server refuses. */
export async function signIn(url: string, login: string): Promise<Officer> {
  const post = (path: string, body: object, cookie = '') =>
    fetch(url + path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', origin: url, cookie },
    });
  const entered = await post('/api/auth/sign-in/email', {
    email: `${login}@vinhdanh.example`,
    password: 'vinh-danh-demo',
  });
  const cookie = entered.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  return {
    async call<T>(path: string, input: object) {
      const response = await post(`/api/trpc/${path}`, input, cookie);
      const body = (await response.json()) as { result?: { data: T } };
      if (!body.result) throw new Error(`${path}: ${JSON.stringify(body)}`);
      return body.result.data;
    },
  };
}
