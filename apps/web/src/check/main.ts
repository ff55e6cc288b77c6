import { type AnswerKind, answers, labels, type Said } from './sentences.ts';

type Facts = { readonly [K in keyof typeof labels]?: string };
type Answer = Facts & { readonly answer: AnswerKind };

const place = document.querySelector('#answer');
const form = document.querySelector('form');
const field = document.querySelector('input');

/** Asks the register. The signed text behind the `#` never reached the server with the address. */
async function ask(code: string, proof: string): Promise<Answer> {
  const [payload, signature] = proof.split('.');
  try {
    const response = await fetch('/api/certificates/check', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(proof === '' ? { code } : { code, payload, signature: signature ?? '' }),
    });
    if (response.ok) return (await response.json()) as Answer;
    if (response.status === 429) return { answer: 'tooMany' };
    return { answer: response.status === 400 ? 'unknown' : 'away' };
  } catch {
    return { answer: 'away' };
  }
}

function show({ answer, ...facts }: Answer): void {
  const { tone, title, lead } = answers[answer];
  const box = element('section', ...inBoth('h2', title), ...inBoth('p', lead));
  box.className = 'answer';
  box.dataset['tone'] = tone;
  box.dataset['answer'] = answer;
  const told = (Object.keys(labels) as (keyof typeof labels)[]).flatMap((key) => {
    const value = facts[key];
    if (value === undefined) return [];
    const [vi, en] = labels[key];
    const english = element('span', en);
    english.lang = 'en';
    return [
      element('dt', vi, english),
      element('dd', key === 'decidedOn' ? value.split('-').toReversed().join('/') : value),
    ];
  });
  if (told.length > 0) box.append(element('dl', ...told));
  place?.replaceChildren(box);
}

function inBoth(tag: 'h2' | 'p', [vi, en]: Said): Node[] {
  if (vi === '') return [];
  const english = element('span', en);
  english.lang = 'en';
  return [element(tag, vi, english)];
}

function element(tag: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(tag);
  made.append(...children);
  return made;
}

async function check(code: string, proof = ''): Promise<void> {
  show({ answer: 'asking' });
  show(await ask(code, proof));
}

form?.addEventListener('submit', (event) => {
  event.preventDefault();
  // What is typed has no proof with it, so none of a code scanned before may stay in the address.
  const typed = field?.value.trim() ?? '';
  history.replaceState(null, '', '/c/');
  void check(typed);
});

const [, code = ''] = /^\/c\/([\w-]+)/.exec(location.pathname) ?? [];
if (code !== '') {
  if (field) field.value = code;
  void check(code, location.hash.slice(1));
}
