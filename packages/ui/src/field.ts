import styles from './field.module.css';

/** The look shared by all fields, as the component library wants it. */
export const fieldClasses = {
  root: styles.root ?? '',
  label: styles.label ?? '',
  description: styles.hint ?? '',
  error: styles.error ?? '',
  input: styles.input ?? '',
  required: styles.required ?? '',
};
