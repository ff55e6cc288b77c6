import { type DragEvent, type ReactNode, useId, useRef, useState } from 'react';
import { Button } from './button.tsx';
import styles from './file-field.module.css';
import { Icon } from './icons.tsx';

export type ChosenFile = {
  readonly key: string;
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** How far it is, or that it is in; in words. */
  readonly note?: string | undefined;
  /** Why it was not taken. */
  readonly error?: string | undefined;
};

export type FileFieldProps = {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly required?: boolean;
  /** As the file input takes it: `.pdf,image/*`. */
  readonly accept?: string | undefined;
  readonly multiple?: boolean;
  readonly disabled?: boolean;
  readonly files: readonly ChosenFile[];
  readonly onAdd: (files: readonly File[]) => void;
  readonly onRemove: (key: string) => void;
  readonly words: {
    readonly choose: string;
    /** That files may be dropped here as well. */
    readonly drop: string;
    readonly remove: string;
    /** The same with the file's name, for those who listen. */
    readonly removeOne: (name: string) => string;
    readonly size: (bytes: number) => string;
    /** Names the list of what is chosen. */
    readonly chosen: string;
  };
};

/** Files, chosen by an own button or dropped on the field; what is chosen stands below with its size. */
export function FileField(props: FileFieldProps) {
  const { label, hint, error, required = false, accept, multiple = false, disabled = false } = props;
  const { files, onAdd, onRemove, words } = props;
  const input = useRef<HTMLInputElement>(null);
  const choose = useRef<HTMLSpanElement>(null);
  const id = useId();
  const add = (list: FileList | null) => {
    const taken = [...(list ?? [])].slice(0, multiple ? undefined : 1);
    if (taken.length > 0 && !disabled) onAdd(taken);
  };
  return (
    <fieldset className={styles.field} aria-describedby={describedBy(id, hint, error)}>
      <legend className={styles.label}>
        {label}
        {required && <span className={styles.required}> *</span>}
      </legend>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      <DropZone invalid={error !== undefined} onDropped={add}>
        <Icon name="upload" />
        <span ref={choose}>
          <Button disabled={disabled} onClick={() => input.current?.click()}>
            {words.choose}
          </Button>
        </span>
        <span className={styles.drop}>{words.drop}</span>
        <input
          ref={input}
          type="file"
          hidden
          accept={accept}
          multiple={multiple}
          disabled={disabled}
          onChange={({ currentTarget }) => {
            add(currentTarget.files);
            // The same file can be chosen again after it was removed.
            currentTarget.value = '';
          }}
        />
      </DropZone>
      <div id={`${id}-error`} aria-live="polite">
        {error && <p className={styles.error}>{error}</p>}
      </div>
      {files.length > 0 && (
        <ul className={styles.files} aria-label={words.chosen}>
          {files.map((file) => (
            <FileRow
              key={file.key}
              file={file}
              words={words}
              onRemove={() => {
                onRemove(file.key);
                choose.current?.querySelector('button')?.focus();
              }}
            />
          ))}
        </ul>
      )}
    </fieldset>
  );
}

type DropZoneProps = {
  readonly invalid: boolean;
  readonly onDropped: (files: FileList) => void;
  readonly children: ReactNode;
};

function DropZone({ invalid, onDropped, children }: DropZoneProps) {
  const [over, setOver] = useState(false);
  const take = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onDropped(event.dataTransfer.files);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- dropping is the mouse's second way; the button is the first
    <div
      className={styles.zone}
      data-over={over || undefined}
      data-invalid={invalid || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={take}
    >
      {children}
    </div>
  );
}

type FileRowProps = {
  readonly file: ChosenFile;
  readonly words: FileFieldProps['words'];
  readonly onRemove: () => void;
};

function FileRow({ file: { name, size, note, error }, words, onRemove }: FileRowProps) {
  return (
    <li className={styles.file}>
      <Icon name={error ? 'danger' : 'paper'} />
      <span className={styles.about}>
        <span className={styles.name}>{name}</span>
        <span className={styles.size}>{note ? `${words.size(size)}. ${note}` : words.size(size)}</span>
        {error && <span className={styles.error}>{error}</span>}
      </span>
      <Button kind="quiet" label={words.removeOne(name)} onClick={onRemove}>
        {words.remove}
      </Button>
    </li>
  );
}

function describedBy(id: string, hint: string | undefined, error: string | undefined): string | undefined {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}
