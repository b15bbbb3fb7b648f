import type { Counts } from '../html/outline.testing.ts';

/** What is in each file of the set, by the key of its name: divisions, articles, articles under an article, texts. */
export const DRAFT_COUNTS: Counts = {
  '0a1d9af0a4': [15, 4, 0, 6],
  '24c2555077': [17, 4, 0, 4],
  '2d7c94e574': [15, 40, 12, 3],
  '36f269acb3': [8, 9, 4, 6],
  '583732f3be': [2, 2, 0, 4],
  '583d283bbe': [6, 8, 0, 3],
  '5ad9261a09': [2, 7, 1, 3],
  '63f359654d': [7, 24, 1, 0],
  '82c8c0f4f5': [20, 41, 0, 3],
  '8c230a20c4': [0, 3, 0, 5],
  '8cb2fb83d8': [97, 82, 46, 73],
  '9a8bf3bf47': [3, 8, 0, 5],
  ad2baa3697: [22, 1, 0, 8],
  ddfc3e7cf2: [5, 8, 0, 7],
  de6cc87b7f: [90, 179, 17, 139],
  f638d96bf5: [18, 41, 0, 3],
};
