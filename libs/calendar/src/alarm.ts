import { foldedLine } from '@app/mail';

/** Minutes before the start at which a calendar may remind of its sessions, for whoever wants that. */
export const ALARMS = [15, 60] as const;
export type AlarmBefore = (typeof ALARMS)[number];

/** A VEVENT with a reminder before its start (RFC 5545 §3.6.6); one that is cancelled or lasts whole days stays silent. */
export function withAlarm(event: Buffer, minutes: AlarmBefore): Buffer {
  const text = event.toString('utf8');
  const [, title] = /^SUMMARY:(.*(?:\r\n .*)*)\r$/m.exec(text) ?? [];
  if (/^STATUS:CANCELLED\r$/m.test(text) || /^DTSTART;VALUE=DATE:/m.test(text)) return event;
  const alarm = [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `TRIGGER:-PT${minutes}M`,
    `DESCRIPTION:${(title ?? '').replaceAll('\r\n ', '')}`,
    'END:VALARM',
    'END:VEVENT',
  ];
  return Buffer.from(text.replace(/END:VEVENT\r\n$/, () => alarm.map(foldedLine).join('')));
}
