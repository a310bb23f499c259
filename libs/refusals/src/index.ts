export { Refusal, type RefusalKind } from './refusal.js';
export { SeveralRefusals } from './several-refusals.js';
