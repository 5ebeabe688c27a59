/** A finding, where it is, and how the programs that read it call it. */
export interface LocatedFinding {
  readonly rule: string;
  readonly severity: 'error' | 'note';
  readonly message: string;
  readonly fix: string;
  readonly file: string | undefined;
  readonly line: number | undefined;
  readonly column: number | undefined;
  readonly resources: readonly { readonly path: string; readonly type: string; readonly property: string }[];
}
