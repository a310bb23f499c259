import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDesk } from '../../desk/desk';
import { State } from '../../parts/state';
import { ProblemNote } from '../../shell/problem-note';
import { useWords } from '../../words/words';
import { ConsentVersionLine } from './consent-version-line';
import { consentsQuestion, type ConsentKind } from './consents-question';
import { NewConsentVersion } from './new-consent-version';

/** The words that people agree to, each with its versions and how many agreed. */
export function ConsentTexts() {
  const { t } = useWords();
  const { edition } = useDesk();
  const { data, error, refetch } = useQuery(consentsQuestion(edition.code));
  return (
    <section className="card stack" aria-labelledby="consents">
      <h2 id="consents">{t('consents.title')}</h2>
      <p className="soft">{t('consents.lead')}</p>
      {error && <ProblemNote fault={error} retry={() => void refetch()} />}
      {data?.map((consent) => (
        <OneConsent key={consent.kind} consent={consent} />
      ))}
    </section>
  );
}

function OneConsent({ consent: { kind, versions } }: { consent: ConsentKind }) {
  const { t } = useWords();
  const [isWriting, write] = useState(false);
  const [put, tell] = useState<number>();
  const [current, ...earlier] = versions;
  return (
    <section className="stack tight" aria-labelledby={`consent-${kind}`}>
      <h3 id={`consent-${kind}`}>{t(`consents.kinds.${kind}`)}</h3>
      <ConsentVersionLine version={current} />
      {earlier.length > 0 && (
        <details>
          <summary>{t('consents.earlier', { count: earlier.length })}</summary>
          {earlier.map((version) => (
            <ConsentVersionLine key={version.version} version={version} />
          ))}
        </details>
      )}
      <p role="status">{put && <State shape="ok">{t('consents.done', { version: put })}</State>}</p>
      {isWriting ? (
        <NewConsentVersion
          kind={kind}
          current={current}
          close={(version) => {
            write(false);
            tell(version);
          }}
        />
      ) : (
        <p>
          <button type="button" className="btn alt" onClick={() => write(true)}>
            {t('consents.write')}
          </button>
        </p>
      )}
    </section>
  );
}
