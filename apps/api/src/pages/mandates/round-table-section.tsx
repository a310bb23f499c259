import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Edition } from '@app/edition';
import { formatDateTime, type Language, translator } from '@app/i18n';
import { type OwnPlace, readOwnPlaces } from '@app/roundtable';
import type { MeSection, MeVisit } from '../me/me-section.js';

/** One's places on lists of speakers, on the page "Me". */
@Injectable()
export class RoundTableSection implements MeSection {
  constructor(private readonly database: DataSource) {}

  async show({ edition, language, signedIn: { personId } }: MeVisit) {
    const places = personId ? await readOwnPlaces(this.database, edition.id, personId) : [];
    if (places.length === 0) return undefined;
    return (
      <RoundTablePlaces {...{ edition, language, places }} title={translator(language)('mandates:round-table.title')} />
    );
  }
}

interface Props {
  edition: Edition;
  language: Language;
  places: OwnPlace[];
  title: string;
  /** Under which somebody looks who acts for the speaker. */
  mandate?: string;
}

export function RoundTablePlaces({ edition, language, places, title, mandate }: Props) {
  const base = `/${edition.code}/${language}/statement?session=`;
  return (
    <section className="stack" aria-labelledby="me-round-table">
      <h2 id="me-round-table">{title}</h2>
      <ul className="stack">
        {places.map((place) => (
          <li className="card stack tight" key={place.code}>
            <p>
              <b>
                <bdi lang={place.titleLanguage}>{place.title}</bdi>
              </b>
            </p>
            <Place edition={edition} language={language} place={place} />
            <p>
              <a href={`${base}${place.code}${mandate ? `&mandate=${mandate}` : ''}`}>
                {translator(language)('roundtable:statement.hand-in-link')}
              </a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Place({ edition, language, place: { given } }: { edition: Edition; language: Language; place: OwnPlace }) {
  const t = translator(language);
  if (!given) return <p className="st half">{t('mandates:round-table.asked')}</p>;
  const { place, count, minutes, turn } = given;
  return (
    <>
      <p className="st ok">{t('mandates:round-table.place', { place, count })}</p>
      {turn && (
        <p>
          {t('mandates:round-table.turn', { time: formatDateTime(turn.startsAt, language, edition.timeZone), minutes })}
        </p>
      )}
    </>
  );
}
