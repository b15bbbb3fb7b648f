export { rtfAct } from './rtf-act.ts';
