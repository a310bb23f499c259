export { hashToken, newToken, type Token } from './token.js';
export { newSessionCode, newBadgeCode, asBadgeCode } from './code.js';
