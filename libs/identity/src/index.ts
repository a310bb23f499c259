export { IdentityModule } from './identity.module.js';
export { Account } from './account.entity.js';
export { AccountService } from './account.service.js';
export { SignInService, type SignInRequest } from './sign-in.service.js';
export { SignedInSessions, type SignedIn } from './signed-in-sessions.js';
export { RoleService } from './role.service.js';
export { StaffService, type StaffInvitation } from './staff.service.js';
export { ROLES, isRole, type Role } from './role.js';
export { systemActor, type Actor } from './actor.js';
export { recordAudit, type AuditEntry } from './audit.js';
export { AUDIT_ACTIONS, type AuditAction } from './audit-actions.js';
export { auditCte } from './audit-sql.js';
export { auditActions, auditOf, auditPage, type AuditFilter, type AuditLine, type AuditRow } from './audit.queries.js';
export { sealAudit } from './audit-chain/seal-audit.js';
export {
  verifyAuditChain,
  type ChainFault,
  type ChainFaultKind,
  type ChainReport,
} from './audit-chain/verify-audit-chain.js';
export { chainState, noteVerification, type ChainState } from './audit-chain/note-verification.js';
export { staffAtWork, staffOf, type StaffAtWork, type StaffMember } from './role.queries.js';
export { AddressChangeGone, NotAnAddress, SignInAnew, SignInLinkGone, UnknownRole } from './identity.errors.js';
export { PersonsOfAccounts, type PersonAtTheDoor } from './persons-of-accounts.js';
export { AddressChanges, type AddressRequest } from './address/address-changes.service.js';
export {
  CHANGE_LIVES_MINUTES,
  forgetOldAddressChanges,
  type ChangeKey,
  type PendingChange,
} from './address/address-change.js';
export { hintedAddress } from './address/address-letters.js';
export { AddressFollower, AddressFollowers, type AddressMove, type AddressOwner } from './address/address-follower.js';
export { ApiTokens, type ByToken, type NewApiToken } from './api-tokens/api-tokens.service.js';
export { tokensOf, type ApiTokenLine } from './api-tokens/api-tokens.queries.js';
export { NoSuchToken, TokenEndUnusable, TooManyTokens } from './identity.errors.js';
export { keepWish, lostWishes, takeWish } from './wishes/link-wish.js';
export {
  MANDATE_KINDS,
  PERSONAL_MANDATE_KINDS,
  type ActedFor,
  type Mandate,
  type MandateKind,
  type MandateSubject,
} from './mandates/mandate.js';
export { closeRunOut, giveMandate, revokeMandate, type MandateWish } from './mandates/give-mandate.js';
export {
  holdersFor,
  mandatesHeldBy,
  mandatesOf,
  mandatesOver,
  mayActFor,
  readMandate,
  runOutMandates,
  type MandateHolder,
} from './mandates/mandates.queries.js';
export { NoSuchMandate } from './mandates/mandate.errors.js';
export { IDENTITY_HOLDINGS } from './personal-data.js';
