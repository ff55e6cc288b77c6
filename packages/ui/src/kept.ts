/** A place where a person's own choices are kept between visits. */
export type Kept<T> = {
  /** What was kept; undefined where nothing readable is. */
  readonly load: () => T | undefined;
  readonly save: (value: T) => void;
};

/**
 * Keeps a value on this machine. On a shared machine the key has to carry whose it is. A browser that keeps nothing, or
 * something that `read` does not take, counts as an empty place.
 */
export function keptInBrowser<T>(key: string, read: (raw: unknown) => T | undefined): Kept<T> {
  return {
    load() {
      try {
        return read(JSON.parse(localStorage.getItem(key) ?? 'null'));
      } catch {
        return undefined;
      }
    },
    save(value) {
      try {
        localStorage.setItem(key, JSON.stringify(value));
      } catch {
        // A full or forbidden store costs a convenience, not the page.
      }
    },
  };
}
