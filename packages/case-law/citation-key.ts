/**
 * The form in which citations of decisions are compared: letters and digits in lower case with one space between runs of
 * them, width and ligatures folded. `[2022] EWHC 2354 (Admin)` and `2022 ewhc 2354 admin` are the same.
 */
export function citationKey(citation: string): string {
  return citation
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/gu, ' ')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}
