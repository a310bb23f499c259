import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api, ifMatch } from '../../api/client';
import { isStale } from '../../api/problem';
import { useDesk } from '../../desk/desk';
import { errorOf, Faults } from '../../parts/faults';
import { Select, TextInput } from '../../parts/inputs';
import { State } from '../../parts/state';
import { useWords } from '../../words/words';
import type { TableProps } from './round-table';
import type { RoundTable } from './round-tables-question';

type Exchange = RoundTable['exchanges'][number];
const NOTHING = { one: '', other: '', reason: '' };

/** Two on the published list take each other's place, with a reason; what was exchanged, and how to undo it. */
export function ExchangeCard({ table, changed, reread }: TableProps) {
  const { t, language, formats } = useWords();
  const { edition } = useDesk();
  const [wish, setWish] = useState(NOTHING);
  const at = { path: { edition: edition.code, code: table.code }, query: { lang: language } };
  const onError = async (fault: unknown) => {
    if (isStale(fault)) changed(await reread());
  };
  const exchange = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/editions/{edition}/round-tables/{code}/exchanges', {
          params: { ...at, header: ifMatch(table) },
          body: wish,
        }),
      ),
    onSuccess: (fresh) => {
      setWish(NOTHING);
      changed(fresh);
    },
    onError,
  });
  const undo = useMutation({
    mutationFn: ({ id }: Exchange) =>
      answerOf(
        api.DELETE('/api/v1/editions/{edition}/round-tables/{code}/exchanges/{id}', {
          params: { ...at, path: { ...at.path, id }, header: ifMatch(table) },
        }),
      ),
    onSuccess: changed,
    onError,
  });
  const chosen = table.speakers.find(({ id }) => id === wish.one);
  const choices = table.speakers.map(({ id, place, name, part }) => {
    return { value: id, label: `${formats.number(place)}. ${name}`, part };
  });
  const others = choices.filter(({ value, part }) => value !== wish.one && (!chosen || part === chosen.part));
  const isOpen = table.listState === 'published' && table.speakers.length > 1;
  if (!isOpen && table.exchanges.length === 0) return null;
  return (
    <section className="card stack" aria-labelledby="exchange">
      <h2 id="exchange">{t('round-tables.exchange.title')}</h2>
      <p className="soft">{t('round-tables.exchange.what')}</p>
      <Faults fault={exchange.error ?? undo.error} />
      {table.exchanges.length > 0 && (
        <ul className="stack tight" aria-label={t('round-tables.exchange.made')}>
          {table.exchanges.map((made) => {
            const names = { one: made.one.name, other: made.other.name };
            return (
              <li className="note stack tight" key={made.id}>
                <p>
                  <b>
                    <bdi>{made.one.name}</bdi> ⇄ <bdi>{made.other.name}</bdi>
                  </b>
                </p>
                <p dir="auto">{made.reason}</p>
                <p className="soft small">
                  {t('round-tables.exchange.by', {
                    name: made.madeBy,
                    when: formats.dateTime(made.madeAt, edition.timeZone),
                  })}
                </p>
                {!made.isInForce && <State shape="warn">{t('round-tables.exchange.rests')}</State>}
                {table.listState === 'published' && (
                  <p>
                    <button
                      type="button"
                      className="btn alt"
                      aria-label={t('round-tables.exchange.undo-this', names)}
                      onClick={() => !undo.isPending && undo.mutate(made)}
                    >
                      {t('round-tables.exchange.undo')}
                    </button>
                  </p>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {isOpen && (
        <>
          <Select
            name="one"
            label={t('round-tables.exchange.one')}
            empty={t('round-tables.exchange.choose')}
            choices={choices}
            error={errorOf(exchange.error, 'one')}
            value={wish.one}
            onChange={(one) => setWish({ ...wish, one, other: '' })}
          />
          <Select
            name="other"
            label={t('round-tables.exchange.other')}
            empty={t('round-tables.exchange.choose')}
            choices={others}
            error={errorOf(exchange.error, 'other')}
            value={wish.other}
            onChange={(other) => setWish({ ...wish, other })}
          />
          <TextInput
            name="reason"
            dir="auto"
            label={t('round-tables.exchange.reason')}
            error={errorOf(exchange.error, 'reason')}
            value={wish.reason}
            onChange={(reason) => setWish({ ...wish, reason })}
          />
          <p>
            <button
              type="button"
              className="btn alt"
              disabled={!wish.one || !wish.other}
              onClick={() => !exchange.isPending && exchange.mutate()}
            >
              {t('round-tables.exchange.act')}
            </button>
          </p>
        </>
      )}
    </section>
  );
}
