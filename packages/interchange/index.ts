export type * from './law-document.ts';
export { RefusedFile } from './refused-file.ts';
export { openSourceFile, sourceFileOf } from './source-file.ts';
