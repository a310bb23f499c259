import { type Language, translator } from '@app/i18n';
import { excessOf, type Reading, readingOf } from '@app/roundtable';

/** How long a text takes, in a sentence, and by how much it is too long for so many minutes. */
export function readingWords(
  body: string,
  minutes: number,
  language: Language,
): { reading: Reading; takes: string; tooLong?: string } {
  const t = translator(language);
  const reading = readingOf(body);
  const excess = excessOf(reading, minutes);
  const takes = t('roundtable:statement.takes', {
    time: asTime(reading.seconds),
    slot: asTime(Math.round(minutes * 60)),
  });
  if (!excess) return { reading, takes };
  const { kind, count } = excess.cut;
  return {
    reading,
    takes,
    tooLong: t(`roundtable:statement.too-long-${kind}`, { time: asTime(excess.seconds), count }),
  };
}

/** Minutes and seconds, as a clock shows them: `3:05`. */
function asTime(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
