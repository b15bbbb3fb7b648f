export { akomaNtoso } from './dialect.ts';
export { type WritableDocument, writeAkomaNtoso } from './write.ts';
