import type { EntryContent, EntryDraft } from './entry.js';
import { clean, cleanLine } from './ical-text.js';

const UID = /^[A-Za-z0-9][A-Za-z0-9._:@+-]{0,254}$/;

/**
 * The draft in the one form that we compare and keep: clean text (PostgreSQL's jsonb takes neither NUL nor half characters),
 * whole seconds, each tag once. A draft that no calendar could show is a mistake of the room above and throws.
 */
export function tidyDraft(draft: EntryDraft): EntryDraft {
  const startsAt = wholeSecond(draft.startsAt);
  const endsAt = wholeSecond(draft.endsAt);
  const mistake = mistakeIn({ ...draft, startsAt, endsAt });
  if (mistake) throw new Error(`calendar entry of ${draft.subjectId}: ${mistake}`);
  return {
    ...draft,
    startsAt,
    endsAt,
    allDay: draft.allDay ?? false,
    location: cleanLine(draft.location),
    tags: [...new Set(draft.tags)],
    content: cleanContent(draft.content),
    parts: draft.parts?.map((part) => ({ ...part, title: cleanLine(part.title) })),
  };
}

function mistakeIn({ uid, startsAt, endsAt, allDay, content }: EntryDraft): string | undefined {
  if (!UID.test(uid)) return 'the UID has characters that a calendar may change';
  if (!(endsAt > startsAt)) return 'it must end after its start';
  if (allDay && (hasClock(startsAt) || hasClock(endsAt))) return 'whole days begin and end at midnight UTC';
  if (!content.url.startsWith('/') && !URL.canParse(content.url)) return 'its address is neither a path nor a URL';
  return undefined;
}

function hasClock(instant: Date): boolean {
  return instant.getTime() % 86_400_000 !== 0;
}

function wholeSecond(instant: Date): Date {
  return new Date(Math.floor(instant.getTime() / 1000) * 1000);
}

/** Every string in it cleaned, keys without a value left out, as jsonb will give it back. */
function cleanContent(content: EntryContent): EntryContent {
  const cleaned = JSON.stringify(content, (_key, part: unknown) => (typeof part === 'string' ? clean(part) : part));
  return JSON.parse(cleaned) as EntryContent;
}
