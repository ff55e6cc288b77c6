import { useEffect, useId, useState } from 'react';
import { TextField } from './text-field.tsx';

export type Suggestion = { readonly value: string; readonly label: string };

export type SuggestFieldProps = {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly placeholder?: string | undefined;
  /** The words of what is chosen; empty when nothing is. */
  readonly chosen: string;
  readonly suggestions: readonly Suggestion[];
  /** What is typed, to find suggestions by. */
  readonly onType: (text: string) => void;
  /** The value of the suggestion whose words were typed or picked; undefined when the field was emptied. */
  readonly onChoose: (value: string | undefined) => void;
};

/** One of too many to list: what is typed brings suggestions, in the browser's own list, and one of them is the choice. */
export function SuggestField({ chosen, suggestions, onType, onChoose, ...rest }: SuggestFieldProps) {
  const listId = useId();
  const [typed, setTyped] = useState<string>();
  const found = suggestions.find(({ label }) => label === typed)?.value;
  const choose = (value: string | undefined) => {
    setTyped(undefined);
    onChoose(value);
  };
  // Whole words may be typed or pasted before the suggestions have come.
  useEffect(() => {
    if (found !== undefined) choose(found);
    // oxlint-disable-next-line react/exhaustive-deps -- once for what is found, however often its listener is a new one
  }, [found]);
  const type = (text: string) => {
    if (text === '' && chosen) return choose(undefined);
    setTyped(text);
    onType(text.trim());
  };
  return (
    <>
      <TextField
        {...rest}
        list={listId}
        autoComplete="off"
        value={typed ?? chosen}
        onChange={({ currentTarget }) => type(currentTarget.value)}
        // What was typed and chosen from nothing is no choice: the field shows again what holds.
        onBlur={() => setTyped(undefined)}
      />
      <datalist id={listId}>
        {suggestions.map(({ value, label }) => (
          <option key={value} value={label}>
            {label}
          </option>
        ))}
      </datalist>
    </>
  );
}
