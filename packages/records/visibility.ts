/** Who may see a record: everyone; everyone, but its existence and citation only; nobody but editors. */
export const visibilities = ['public', 'listed-only', 'hidden'] as const;
export type Visibility = (typeof visibilities)[number];

/** Whether the text may leave the store towards a reader, the search index, an export or a feed. */
export function mayShowText(visibility: Visibility): boolean {
  return visibility === 'public';
}

/** Whether the record may be named at all. */
export function mayList(visibility: Visibility): boolean {
  return visibility !== 'hidden';
}
