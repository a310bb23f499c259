import { useDesk } from '../../desk/desk';
import { useCountries, useVocabulary } from '../../desk/lists';
import { State } from '../../parts/state';
import { OWN_NAMES, type Language } from '../../words/language';
import type { Key } from '../../words/catalogue';
import { useWords } from '../../words/words';
import type { RegistrationWithHistory } from './registration-panel';

type Correction = RegistrationWithHistory['corrections'][number];

const LABELS = {
  name: 'registrations.applicant',
  organization: 'registrations.organization',
  country: 'registrations.represents',
  'stakeholder-type': 'registrations.kind',
  answers: 'registrations.answers',
  language: 'registrations.letters',
} as const satisfies Record<Correction['fields'][number], Key>;

/** What the applicant corrected: when, from what to what where that is kept, and whether it went back to whoever decides. */
export function RegistrationCorrections({ registration: { corrections } }: { registration: RegistrationWithHistory }) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  if (corrections.length === 0) return null;
  return (
    <section className="stack tight" aria-labelledby="corrections">
      <h3 id="corrections">{t('registrations.corrections.title')}</h3>
      <ol className="stack tight">
        {corrections.map((correction) => (
          <li key={correction.at} className="stack tight">
            <p className="soft">{formats.dateTime(correction.at, edition.timeZone)}</p>
            <Changes correction={correction} />
            <p>
              <State shape={correction.wentBack ? 'half' : 'ok'}>
                {t(correction.wentBack ? 'registrations.corrections.went-back' : 'registrations.corrections.at-once')}
              </State>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Changes({ correction: { fields, changes } }: { correction: Correction }) {
  const { t } = useWords();
  const inWords = useValueInWords();
  return (
    <dl className="facts">
      {fields.map((field) => {
        const change = changes.find((one) => one.field === field);
        return (
          <div className="contents" key={field}>
            <dt>{t(LABELS[field])}</dt>
            <dd>
              {change ? (
                <>
                  <s className="soft">
                    <bdi>{inWords(field, change.was)}</bdi>
                  </s>
                  <br />
                  <bdi>{inWords(field, change.is)}</bdi>
                </>
              ) : (
                <span className="soft">{t('registrations.corrections.not-kept')}</span>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function useValueInWords(): (field: Correction['fields'][number], value: string) => string {
  const countries = useCountries();
  const kinds = useVocabulary('stakeholder-type');
  return (field, value) => {
    if (field === 'country') return countries.nameOf(value);
    if (field === 'stakeholder-type') return kinds.nameOf(value);
    if (field === 'language') return OWN_NAMES[value as Language] ?? value;
    return value;
  };
}
