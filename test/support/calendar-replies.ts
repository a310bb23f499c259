/** What a calendar program mails back to an invitation. */
export interface ReplyWish {
  from: string;
  attendee: string;
  uid: string;
  sequence?: number;
  answer?: string;
  /** DTSTAMP, `20270601T100000Z`. */
  stamp?: string;
  method?: string;
  /** Further lines of the event. */
  lines?: string[];
}

/** The message as such programs send it: multipart/alternative with a text, the calendar part last. */
export function replyMessage(wish: ReplyWish): Buffer {
  const { from, attendee, uid, sequence = 0, answer = 'ACCEPTED', stamp = '20270601T100000Z', method = 'REPLY' } = wish;
  const calendar = [
    'BEGIN:VCALENDAR',
    'PRODID:-//Some Program//EN',
    'VERSION:2.0',
    `METHOD:${method}`,
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${stamp}`,
    'DTSTART:20270706T080000Z',
    'ORGANIZER:mailto:forum@wsis.example',
    `ATTENDEE;PARTSTAT=${answer};CN="A; name":MAILTO:${attendee}`,
    ...(wish.lines ?? []),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return messageOf(from, [
    ['text/plain; charset=utf-8', [`${attendee} has answered.`]],
    [`text/calendar; charset=utf-8; method=${method}`, calendar],
  ]);
}

/** A multipart message of these parts. */
export function messageOf(from: string, parts: Array<[type: string, lines: string[]]>): Buffer {
  const lines = [
    `From: ${from}`,
    'To: forum@wsis.example',
    'Subject: Accepted: a session',
    'MIME-Version: 1.0',
    'Content-Type: multipart/alternative; boundary="b"',
    '',
    ...parts.flatMap(([type, body]) => ['--b', `Content-Type: ${type}`, '', ...body]),
    '--b--',
    '',
  ];
  return Buffer.from(lines.join('\r\n'));
}
