/** One breach of a house rule, as a developer reads it in the terminal. */
export interface Finding {
  /** Where: a path from the project root, with `:line` or `#name` where there is one. */
  place: string;
  /** What is wrong and, where it is not plain, what to do. One sentence without a full stop. */
  reason: string;
  /** A remark that fails nothing. */
  info?: true;
}

/** A house rule: looks at the project under `root` and returns every breach, an empty list when all is well. */
export type Check = (root: string) => Finding[] | Promise<Finding[]>;

/** One line for the terminal. Control characters of a hostile file name or message never reach it. */
export function formatFinding(finding: Finding): string {
  const line = `${finding.info ? 'note: ' : ''}${finding.place}: ${finding.reason}`;
  return line.replace(/\p{Cc}+/gu, ' ');
}
