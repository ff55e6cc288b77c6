export type Connection = 'live' | 'away';

type Options = {
  /** A nomination moved, or (undefined) some may have moved unheard. */
  readonly onMoved: (id: string | undefined) => void;
  readonly onConnection: (connection: Connection) => void;
  /** Whether the server answers at all: a stream may be refused for other reasons. */
  readonly probe: () => Promise<boolean>;
};

const firstWaitMs = 2000;
const longestWaitMs = 30_000;
/** A break shorter than this is nobody's business. */
const patienceMs = 1500;

/**
 * Keeps one event stream open for as long as the page lives: the browser reconnects a broken one by itself, a refused one
 * is opened again here. After every break `onMoved` says that something may have been missed. Gives the end of it.
 */
export function openStream({ onMoved, onConnection, probe }: Options): () => void {
  let stream: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = firstWaitMs;
  let broken = false;
  let ended = false;

  function open(): void {
    stream = new EventSource('/api/events');
    stream.addEventListener('nomination', ({ data }: MessageEvent<string>) => onMoved(readId(data)));
    stream.addEventListener('refresh', () => onMoved(undefined));
    stream.addEventListener('open', () => {
      clearTimeout(timer);
      wait = firstWaitMs;
      onConnection('live');
      if (broken) onMoved(undefined);
      broken = false;
    });
    stream.addEventListener('error', () => {
      broken = true;
      clearTimeout(timer);
      timer = setTimeout(() => void look(), patienceMs);
    });
  }

  async function look(): Promise<void> {
    const answers = await probe();
    if (ended) return;
    onConnection(answers ? 'live' : 'away');
    timer = setTimeout(() => {
      if (stream?.readyState === EventSource.OPEN) return;
      stream?.close();
      open();
    }, wait);
    wait = Math.min(wait * 2, longestWaitMs);
  }

  const again = () => {
    wait = firstWaitMs;
    if (stream?.readyState !== EventSource.OPEN) void look();
  };
  open();
  window.addEventListener('online', again);
  window.addEventListener('offline', again);
  return () => {
    ended = true;
    clearTimeout(timer);
    stream?.close();
    window.removeEventListener('online', again);
    window.removeEventListener('offline', again);
  };
}

/** The id in a message `{"id": …}`; undefined when there is none. */
export function readId(data: string): string | undefined {
  try {
    const value: unknown = JSON.parse(data);
    return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
      ? value.id
      : undefined;
  } catch {
    return undefined;
  }
}
