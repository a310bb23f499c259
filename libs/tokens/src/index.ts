export { hashToken, newToken, type Token } from './token.js';
export { newSessionCode, numberOfCode, newBadgeCode, asBadgeCode } from './code.js';
