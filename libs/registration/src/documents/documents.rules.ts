import type { MediaType } from '@app/files';
import type { InformationRequest } from '../asking/information-request.js';
import type { RegistrationStatus } from '../registration-status.js';

/** What an applicant may add: PDF, PNG or JPEG, each up to 10 MB, five of them, 30 MB in all. */
export const DOCUMENT_KINDS: readonly MediaType[] = ['application/pdf', 'image/png', 'image/jpeg'];
export const DOCUMENT_AT_MOST = 10_000_000;
export const DOCUMENTS_AT_MOST = 5;
export const DOCUMENTS_BYTES_AT_MOST = 30_000_000;

type Asked = Pick<InformationRequest, 'wantsDocuments'>;

/** Whether documents were asked for, by the rule or by an officer. */
export function wantsDocuments(asked: readonly Asked[]): boolean {
  return asked.some((question) => question.wantsDocuments);
}

/** Once asked for, they can be added, replaced and removed until it is decided. */
export function mayChangeDocuments(status: RegistrationStatus, asked: readonly Asked[]): boolean {
  return wantsDocuments(asked) && (status === 'information-requested' || status === 'under-review');
}

/** Whether one more of so many bytes has room beside those that are there. */
export function hasRoomFor(bytes: number, there: ReadonlyArray<{ bytes: number }>): boolean {
  const all = there.reduce((sum, each) => sum + each.bytes, bytes);
  return there.length < DOCUMENTS_AT_MOST && all <= DOCUMENTS_BYTES_AT_MOST;
}
