import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api, type BodyOf } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { DayField } from '../../parts/day-field';
import { errorOf, Faults } from '../../parts/faults';
import { FindPerson, type FoundPerson } from '../../parts/find-person';
import { Select, TextInput } from '../../parts/inputs';
import { State } from '../../parts/state';
import { useWords } from '../../words/words';
import { mandatesQuestion } from './delegations-question';

type Draft = BodyOf<'/api/v1/editions/{edition}/mandates', 'post'>;

/** The secretariat lets somebody act for a person, as a cabinet asked by letter. */
export function NewMandate() {
  const { t, language } = useWords();
  const { edition } = useDesk();
  const questions = useQueryClient();
  const [person, setPerson] = useState<FoundPerson>();
  const nothing = { email: '', kind: '', until: '' };
  const [typed, setTyped] = useState(nothing);
  const [given, setGiven] = useState('');
  const set = (field: keyof typeof nothing) => (value: string) => setTyped((known) => ({ ...known, [field]: value }));
  const give = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/editions/{edition}/mandates', {
          params: { path: { edition: edition.code } },
          body: {
            kind: typed.kind as Draft['kind'],
            personId: person?.id ?? '',
            email: typed.email,
            language,
            until: typed.until || undefined,
          },
        }),
      ),
    onMutate: () => setGiven(''),
    onSuccess: (list) => {
      questions.setQueryData(mandatesQuestion(edition.code).queryKey, list);
      setGiven(typed.email);
      setTyped(nothing);
      setPerson(undefined);
    },
  });
  const search = async (q: string) => {
    const query = { q };
    const path = { edition: edition.code };
    return (await answerOf(api.GET('/api/v1/editions/{edition}/people', { params: { path, query } }))).people;
  };
  return (
    <form
      className="card stack"
      noValidate
      aria-labelledby="give"
      onSubmit={(event) => {
        event.preventDefault();
        if (!give.isPending) give.mutate();
      }}
    >
      <h2 id="give">{t('delegations.give')}</h2>
      <p className="soft">{t('delegations.give-what')}</p>
      <Faults fault={give.error} />
      {person && (
        <p>
          {t('delegations.acts-for')}:{' '}
          <b>
            <bdi>{person.name}</bdi>
          </b>
        </p>
      )}
      <FindPerson
        label={t('delegations.find-person')}
        hint={t('delegations.find-person-hint')}
        source={edition.code}
        search={search}
        choose={setPerson}
      />
      <TextInput
        name="email"
        type="email"
        dir="ltr"
        label={t('delegations.email')}
        error={errorOf(give.error, 'email')}
        value={typed.email}
        onChange={set('email')}
      />
      <Select
        name="kind"
        label={t('delegations.as')}
        empty={t('delegations.choose-kind')}
        error={errorOf(give.error, 'kind')}
        choices={(['aide', 'assistant'] as const).map((kind) => ({ value: kind, label: t(`delegations.${kind}`) }))}
        value={typed.kind}
        onChange={set('kind')}
      />
      <DayField
        name="until"
        label={t('delegations.last-day')}
        error={errorOf(give.error, 'until')}
        value={typed.until}
        onChange={set('until')}
      />
      <p>
        <button className="btn">{t('delegations.give-act')}</button>
      </p>
      <div role="status">{given && <State shape="ok">{t('delegations.given', { email: given })}</State>}</div>
    </form>
  );
}
