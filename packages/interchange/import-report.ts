/** What an import did, as stored and as `import --json` prints it. */
export interface ImportReport {
  /** Files looked at. */
  files: number;
  records: { new: number; changed: number; same: number; refused: number };
  /** Articles and other texts read, the unchanged ones included. */
  provisions: number;
  /** Decisions read, the unchanged ones included; `records` counts them too. */
  cases: number;
  /** Texts of treaties and documents read, the unchanged ones included; `records` counts them too. */
  treaties: number;
  documents: number;
  /** Entries of bibliographies read, the unchanged ones included; `records` counts them too. */
  literature: number;
  leftAlone: { file: string; reason: string }[];
  refusals: { file: string; place: string; reason: string }[];
  /** What was imported but deserves a look, e.g. a count that the file states and the import does not reach. */
  warnings: { file: string; reason: string }[];
  /** True when nothing was written (`--preview`). */
  preview: boolean;
}

export function emptyReport(preview: boolean): ImportReport {
  return {
    files: 0,
    records: { new: 0, changed: 0, same: 0, refused: 0 },
    provisions: 0,
    cases: 0,
    treaties: 0,
    documents: 0,
    literature: 0,
    leftAlone: [],
    refusals: [],
    warnings: [],
    preview,
  };
}
