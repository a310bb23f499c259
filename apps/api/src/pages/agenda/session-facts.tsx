import { languageName } from '@app/i18n';
import type { PublicSession } from '@app/programme';
import type { AgendaWords } from './agenda-words.js';

/** Room, languages, how to take part, Goals, organizers. */
export function SessionFacts({ session, words }: { session: PublicSession; words: AgendaWords }) {
  const { t, home, sdgs } = words;
  const { room, languages, interpretation, captioning, mode, organizers, access, recording } = session;
  return (
    <dl className="facts card">
      {room && (
        <>
          <dt>{t('agenda:session.room')}</dt>
          <dd>
            <a href={`${home}/rooms/${room.code}`}>
              <bdi>{room.name}</bdi>
            </a>
            {(room.building || room.floor) && (
              <>
                <br />
                <bdi className="soft small">
                  {[room.building, room.floor].filter(Boolean).join(t('agenda:separator'))}
                </bdi>
              </>
            )}
          </dd>
        </>
      )}
      <dt>{t('agenda:session.spoken')}</dt>
      <dd>{namesOf(languages, words)}</dd>
      {interpretation.length > 0 && (
        <>
          <dt>{t('agenda:session.interpreted')}</dt>
          <dd>
            <OwnNames languages={interpretation} separator={t('agenda:separator')} />
          </dd>
        </>
      )}
      {captioning && (
        <>
          <dt>{t('agenda:session.captions')}</dt>
          <dd>{t('agenda:session.captions-live')}</dd>
        </>
      )}
      <dt>{t('agenda:session.taking-part')}</dt>
      <dd>
        {t(`agenda:modes.${mode}`)}
        {access !== 'open' && (
          <>
            <br />
            {t(`agenda:access.${access}`)}
          </>
        )}
      </dd>
      {recording !== 'unsaid' && (
        <>
          <dt>{t('agenda:session.recording')}</dt>
          <dd>{t(`agenda:recording.${recording}`)}</dd>
        </>
      )}
      {organizers.length > 0 && (
        <>
          <dt>{t('agenda:session.organizers')}</dt>
          <dd>
            <ul>
              {organizers.map((name) => (
                <li key={name}>
                  <bdi>{name}</bdi>
                </li>
              ))}
            </ul>
          </dd>
        </>
      )}
      {session.sdgs.length > 0 && (
        <>
          <dt>{t('agenda:session.sdgs')}</dt>
          <dd>
            <ul>
              {session.sdgs.map((sdg) => (
                <li key={sdg}>
                  <a href={`${home}/sdgs/${sdg}`}>{`${sdg} ${sdgs.get(sdg) ?? ''}`}</a>
                </li>
              ))}
            </ul>
          </dd>
        </>
      )}
    </dl>
  );
}

function namesOf(languages: string[], words: AgendaWords): string {
  return new Intl.ListFormat(words.language, { type: 'unit' }).format(
    languages.map((language) => languageName(language, words.language)),
  );
}

/** Each as its own listeners call it. */
function OwnNames({ languages, separator }: { languages: string[]; separator: string }) {
  return languages.map((language, at) => (
    <span key={language}>
      {at > 0 && separator}
      <bdi lang={language}>{ownName(language)}</bdi>
    </span>
  ));
}

function ownName(language: string): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
