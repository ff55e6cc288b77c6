/** What is to be printed: a template of `templates/`, and the data it reads as `sys.inputs.data`. */
export type Print = {
  readonly template: string;
  readonly data: unknown;
  /** PDF/A-2b for what is kept; plain PDF 1.7 for a test print. */
  readonly standard: 'a-2b' | '1.7';
};

/** A PDF; or the letters that no font has; or what the compiler says, which is a fault of the template. */
export type Printed =
  | { readonly pdf: Uint8Array }
  | { readonly missing: readonly string[] }
  | { readonly fault: string };
