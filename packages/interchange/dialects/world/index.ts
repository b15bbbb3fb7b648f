export { worldSample } from './world-sample.ts';
