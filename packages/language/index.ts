export type { Analyser, Token } from './analyser.ts';
export * from './analysers.ts';
export * from './digits.ts';
export * from './fold.ts';
export * from './hijri-date.ts';
