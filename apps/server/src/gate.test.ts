import { describe, expect, it } from 'vitest';
import { createGate } from './gate.ts';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('the gate', () => {
  it('lets no more work at once than its size, in the order of arrival', async () => {
    const gate = createGate({ size: 2, patienceMs: 1000 });
    let working = 0;
    let most = 0;
    const order: number[] = [];
    await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        gate.run(async () => {
          order.push(index);
          working += 1;
          most = Math.max(most, working);
          await pause(5);
          working -= 1;
        }),
      ),
    );
    expect(most).toBe(2);
    expect(order).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('gives its place back when the work fails', async () => {
    const gate = createGate({ size: 1, patienceMs: 50 });
    await expect(gate.run(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    await expect(gate.run(() => Promise.resolve('done'))).resolves.toBe('done');
  });

  it('refuses whoever waits too long, and nobody else', async () => {
    const gate = createGate({ size: 1, patienceMs: 20 });
    const long = gate.run(() => pause(60));
    await expect(gate.run(() => Promise.resolve())).rejects.toMatchObject({ refusal: { code: 'busy' } });
    await long;
    await expect(gate.run(() => Promise.resolve('done'))).resolves.toBe('done');
  });

  it('refuses at once when too many wait', async () => {
    const gate = createGate({ size: 1, patienceMs: 1000, queue: 1 });
    const first = gate.run(() => pause(20));
    const second = gate.run(() => Promise.resolve('second'));
    await expect(gate.run(() => Promise.resolve())).rejects.toMatchObject({ refusal: { code: 'busy' } });
    await first;
    await expect(second).resolves.toBe('second');
  });
});
