import styles from './field.module.css';

/** The look shared by all fields, as the component library wants it. */
export function fieldClasses(width: 'narrow' | 'full' = 'full') {
  return {
    root: `${styles.root} ${width === 'narrow' ? styles.narrow : ''}`,
    label: styles.label ?? '',
    description: styles.hint ?? '',
    error: styles.error ?? '',
    input: styles.input ?? '',
    required: styles.required ?? '',
  };
}
