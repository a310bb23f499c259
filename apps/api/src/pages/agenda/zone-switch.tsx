import { zoneName, zoneOffsetLabel } from '@app/i18n';
import { offsetsAt, type AgendaWords } from './agenda-words.js';
import { OFFERED_ZONES } from './offered-zones.js';

interface Props {
  words: AgendaWords;
  /** Of the page, below edition and language, with its query: where the choice leads back to. */
  path: string;
  /** When what the page shows begins; the offsets are those of then. */
  instants: Date[];
  /** In which times are told, as an IANA name. */
  zone?: string;
}

/** Names the zone of all times on the page, and lets the visitor choose another, which is remembered. */
export function ZoneSwitch({ words: { t, home, edition, zone: told }, path, instants, zone = told }: Props) {
  const zones = [...new Set([edition.timeZone, ...OFFERED_ZONES, zone])];
  const [first] = instants;
  return (
    <details className="zone">
      <summary>
        {t('agenda:zone-switch.title')} <bdi>{`${zone} (${offsetsAt(instants, zone)})`}</bdi>
      </summary>
      <form className="card stack tight" method="post" action={`${home}/zone`}>
        <input type="hidden" name="back" value={path} />
        <div className="row">
          <label htmlFor="zone">{t('agenda:zone-switch.label')}</label>
          <select className="in" id="zone" name="zone" defaultValue={zone}>
            {zones.map((name) => (
              <option key={name} value={name}>
                {`${zoneName(name)} (${zoneOffsetLabel(first, name)})`}
              </option>
            ))}
          </select>
          <button className="btn alt">{t('agenda:session.zone-action')}</button>
        </div>
        <own-zone data-zone={zone} data-at={first.toISOString()} data-words={t('agenda:zone-switch.own', OWN)} />
        {zone !== edition.timeZone && (
          <p>
            <button className="btn alt" name="own" value={edition.timeZone}>
              {t('agenda:zone-switch.forum', { zone: edition.timeZone })}
            </button>
          </p>
        )}
        <p className="hint">{t('agenda:zone-switch.hint')}</p>
      </form>
    </details>
  );
}

/** Filled in by `forum.js`. */
const OWN = { zone: '{zone}' };
