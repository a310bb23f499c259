import { type Language, translator } from '@app/i18n';
import { isRegisteredOnSiteOnly, type PartRow, stagesOf } from '@app/speakers';

/** How far it is from the answer to the room, and whether the registration is of another mode than the part. */
export function Stages({ language, part }: { language: Language; part: PartRow }) {
  const t = translator(language);
  return (
    <section className="stack tight" aria-labelledby="stages">
      <h2 className="vh" id="stages">
        {t('speakers:stages.title')}
      </h2>
      <ol className="row">
        {stagesOf(part).map(({ stage, isDone }) => (
          <li key={stage} className={`st ${isDone ? 'ok' : 'wait'}`}>
            {t(`speakers:stages.${stage}`)}
            <span className="vh">: {t(isDone ? 'speakers:stages.done' : 'speakers:stages.open')}</span>
          </li>
        ))}
      </ol>
      {isRegisteredOnSiteOnly(part) && <p className="card note">{t('speakers:stages.registered-on-site')}</p>}
    </section>
  );
}
