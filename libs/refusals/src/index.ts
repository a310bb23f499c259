export { Refusal, type RefusalKind } from './refusal.js';
