import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { dayIn, formatDay, translator } from '@app/i18n';
import { type Mandate, mandatesHeldBy, mandatesOver } from '@app/identity';
import { namesOfActedFor } from '@app/registration';
import type { MeSection, MeVisit } from '../me/me-section.js';

/** "Acting for others" on the page "Me": both sides see it, either side ends it. */
@Injectable()
export class ActingSection implements MeSection {
  constructor(private readonly database: DataSource) {}

  async show(visit: MeVisit) {
    const { edition, language, signedIn, now } = visit;
    const { personId, accountId } = signedIn;
    const held = await mandatesHeldBy(this.database, accountId, edition.id, now);
    const over = personId ? await mandatesOver(this.database, { kind: 'person', id: personId }, edition.id, now) : [];
    if (!personId && held.length === 0) return undefined;
    const names = await namesOfActedFor(this.database, held, language);
    const t = translator(language);
    const home = `/${edition.code}/${language}`;
    return (
      <section className="stack" aria-labelledby="me-acting">
        <h2 id="me-acting">{t('mandates:me.title')}</h2>
        {held.length > 0 && (
          <>
            <h3>{t('mandates:me.held')}</h3>
            <ul className="stack tight">
              {held.map((mandate) => {
                const name = names.get(mandate.subject.id) ?? '';
                return (
                  <Line key={mandate.id} visit={visit} mandate={mandate} name={name} opens={pageOf(home, mandate)} />
                );
              })}
            </ul>
          </>
        )}
        {personId && (
          <>
            <h3>{t('mandates:me.over')}</h3>
            {over.length === 0 && <p className="soft">{t('mandates:me.over-none')}</p>}
            <ul className="stack tight">
              {over.map((mandate) => (
                <Line key={mandate.id} visit={visit} mandate={mandate} name={mandate.holderName} />
              ))}
            </ul>
            <p>
              <a href={`${home}/me/mandates/new`}>{t('mandates:me.add')}</a>
            </p>
          </>
        )}
      </section>
    );
  }
}

function pageOf(home: string, { id, kind, subject }: Mandate): string {
  return kind === 'focal-point' ? `${home}/delegations/${subject.id}` : `${home}/me/for/${id}`;
}

interface LineProps {
  visit: MeVisit;
  mandate: Mandate;
  name: string;
  opens?: string;
}

function Line({ visit: { edition, language }, mandate, name, opens }: LineProps) {
  const t = translator(language);
  const lastDay = dayIn(new Date(mandate.endsAt.getTime() - 1), edition.timeZone);
  return (
    <li className="card stack tight">
      <p className="row">
        <b>
          {opens ? (
            <a href={opens}>
              <bdi>{name}</bdi>
            </a>
          ) : (
            <bdi>{name}</bdi>
          )}
        </b>
        <span className="tag">{t(`mandates:kinds.${mandate.kind}`)}</span>
        <span className="soft">{t('mandates:me.until', { day: formatDay(lastDay, language) })}</span>
      </p>
      <p className="soft small">{t(`mandates:may.${mandate.kind}`)}</p>
      <form method="post" action={`/${edition.code}/${language}/me/mandates/${mandate.id}/end`}>
        <button className="btn bad">
          {t('mandates:me.end')}
          <span className="vh"> {t('mandates:me.end-whose', { name })}</span>
        </button>
      </form>
    </li>
  );
}
