import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openStream, readId } from './live-stream.ts';

class Source extends EventTarget {
  static readonly OPEN = 1;
  static all: Source[] = [];
  readyState = 0;
  constructor() {
    super();
    Source.all.push(this);
  }
  say(type: string, data = ''): void {
    if (type === 'open') this.readyState = 1;
    if (type === 'error') this.readyState = 2;
    this.dispatchEvent(new MessageEvent(type, { data }));
  }
  close(): void {
    this.readyState = 2;
  }
}

let end = () => {};
const onMoved = vi.fn<(id: string | undefined) => void>();
const onConnection = vi.fn<(connection: string) => void>();
const probe = vi.fn<() => Promise<boolean>>();

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('EventSource', Source);
  vi.stubGlobal('window', new EventTarget());
  for (const told of [onMoved, onConnection, probe]) told.mockReset();
  Source.all = [];
  end = openStream({ onMoved, onConnection, probe });
});
afterEach(() => {
  end();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a message names the nomination that moved; a broken one none', () => {
  Source.all[0]?.say('nomination', '{"id":"a"}');
  Source.all[0]?.say('refresh');
  expect(onMoved.mock.calls).toEqual([['a'], [undefined]]);
  expect(['{"id":1}', '[]', 'null', '{'].map(readId)).toEqual([undefined, undefined, undefined, undefined]);
});

test('a server that is away is said so once it has been asked, and tried again until it is back', async () => {
  probe.mockResolvedValue(false);
  Source.all[0]?.say('open');
  Source.all[0]?.say('error');
  expect(onConnection.mock.calls).toEqual([['live']]);
  await vi.advanceTimersByTimeAsync(1600);
  expect(onConnection).toHaveBeenLastCalledWith('away');
  await vi.advanceTimersByTimeAsync(2100);
  expect(Source.all).toHaveLength(2);
  Source.all[1]?.say('open');
  expect(onConnection).toHaveBeenLastCalledWith('live');
  expect(onMoved.mock.calls).toEqual([[undefined]]);
});

test('a stream refused by a server that answers is no absence, and is opened anew with growing patience', async () => {
  probe.mockResolvedValue(true);
  for (const waits of [2000, 4000]) {
    const known = Source.all.length;
    Source.all.at(-1)?.say('error');
    await vi.advanceTimersByTimeAsync(1500 + waits - 100);
    expect(Source.all).toHaveLength(known);
    await vi.advanceTimersByTimeAsync(200);
    expect(Source.all).toHaveLength(known + 1);
  }
  expect(onConnection).not.toHaveBeenCalledWith('away');
});

test('after its end nothing is opened again', async () => {
  probe.mockResolvedValue(false);
  Source.all[0]?.say('error');
  end();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(Source.all).toHaveLength(1);
  expect(onConnection).not.toHaveBeenCalled();
});
