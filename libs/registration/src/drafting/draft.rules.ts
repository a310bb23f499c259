const DAY = 86_400_000;

/** So long a half-filled form is kept; each time it is saved anew from then on. */
export const DRAFT_DAYS = 14;

/** So many half-filled forms an address may have saved within an hour: nobody fills somebody's mailbox with our letters. */
export const DRAFTS_AN_HOUR = 5;

/** What is typed may be so long as JSON. */
export const DRAFT_AT_MOST = 60_000;

export function draftExpires(savedAt: Date): Date {
  return new Date(savedAt.getTime() + DRAFT_DAYS * DAY);
}
