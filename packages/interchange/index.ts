export { writeAkomaNtoso } from './dialects/akoma-ntoso/index.ts';
export { dialects } from './dialects.ts';
export { type ImportRun, importFiles, type Received } from './import-files.ts';
export type { ImportReport } from './import-report.ts';
export type * from './law-document.ts';
export * from './own/index.ts';
export { type ReadFileOptions, readFile } from './read-file.ts';
export { RefusedFile } from './refused-file.ts';
export { openSourceFile, sourceFileOf } from './source-file.ts';
