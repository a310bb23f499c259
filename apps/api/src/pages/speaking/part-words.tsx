import type { Edition } from '@app/edition';
import { formatDay, formatTime, joinDayAndTime, type Language, translator } from '@app/i18n';
import type { PartRow } from '@app/speakers';

interface Props {
  edition: Edition;
  language: Language;
}

const SHAPES: Record<PartRow['state'], string> = {
  suggested: 'half',
  invited: 'wait',
  accepted: 'ok',
  declined: 'no',
  delegated: 'half',
};

/** The state as word, shape and colour. */
export function StateWord({ state, language }: { state: PartRow['state']; language: Language }) {
  return <span className={`st ${SHAPES[state]}`}>{translator(language)(`speakers:states.${state}`)}</span>;
}

/** The title as its organizers wrote it, in its own language and direction. */
export function Title({ part }: { part: Pick<PartRow, 'title' | 'titleLanguage'> }) {
  return <bdi lang={part.titleLanguage}>{part.title}</bdi>;
}

/** "Tuesday 6 July, 14:00–14:45", or that it is not fixed yet. The zone is named once on the page. */
export function When({ edition, language, part }: Props & { part: Pick<PartRow, 'startsAt' | 'endsAt'> }) {
  const { startsAt, endsAt } = part;
  if (!startsAt || !endsAt) return <>{translator(language)('speakers:page.no-time')}</>;
  const zone = edition.timeZone;
  return (
    <b className="num">
      {joinDayAndTime(formatDay(startsAt, language, zone, 'weekday'), '', language)}
      <bdi>
        <time dateTime={startsAt.toISOString()}>{formatTime(startsAt, language, zone)}</time>–
        <time dateTime={endsAt.toISOString()}>{formatTime(endsAt, language, zone)}</time>
      </bdi>
    </b>
  );
}

export function Where({
  language,
  part,
}: {
  language: Language;
  part: Pick<PartRow, 'room'> & { sessionMode?: string };
}) {
  const t = translator(language);
  if (part.room) return <bdi>{part.room}</bdi>;
  return <>{t(part.sessionMode === 'remote' ? 'speakers:page.remote-place' : 'speakers:page.no-time')}</>;
}
