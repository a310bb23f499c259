import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api, type BodyOf } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { useCountries } from '../../desk/lists';
import { errorOf, Faults } from '../../parts/faults';
import { Select, TextArea, TextInput } from '../../parts/inputs';
import { State } from '../../parts/state';
import { LANGUAGES, OWN_NAMES } from '../../words/language';
import { useWords } from '../../words/words';
import { type Delegation, nominationsQuestion } from './delegations-question';

type Draft = BodyOf<'/api/v1/editions/{edition}/focal-point-nominations', 'post'>;
const KINDS = ['member-state', 'entity'] as const;

interface NewNominationProps {
  /** The delegation it is for; left out, the form asks. */
  of?: Pick<Delegation, 'kind' | 'country' | 'organization'>;
  /** The focal point who is to be replaced. */
  replaces?: { id: string; name: string };
  done?(): void;
}

/** The secretariat takes in a nomination that came by letter. */
export function NewNomination({ of, replaces, done }: NewNominationProps) {
  const { t, language } = useWords();
  const { edition } = useDesk();
  const countries = useCountries();
  const questions = useQueryClient();
  const nothing: Draft = {
    kind: of?.kind ?? 'member-state',
    country: of?.country ?? '',
    organization: of?.organization ?? '',
    name: '',
    email: '',
    function: '',
    language,
    letter: '',
    replaces: replaces?.id,
  };
  const [typed, setTyped] = useState(nothing);
  const [taken, setTaken] = useState('');
  const set = (field: keyof Draft) => (value: string) => setTyped((known) => ({ ...known, [field]: value }));
  const nominate = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/editions/{edition}/focal-point-nominations', {
          params: { path: { edition: edition.code } },
          body: typed,
        }),
      ),
    onMutate: () => setTaken(''),
    onSuccess: (list) => {
      questions.setQueryData(nominationsQuestion(edition.code).queryKey, list);
      setTaken(typed.name);
      setTyped(nothing);
      done?.();
    },
  });
  const text = (field: 'organization' | 'name' | 'function', label: string) => (
    <TextInput
      name={field}
      dir="auto"
      label={label}
      error={errorOf(nominate.error, field)}
      value={typed[field] ?? ''}
      onChange={set(field)}
    />
  );
  const title = replaces ? t('delegations.replace-whose', { name: replaces.name }) : t('delegations.nominate');
  return (
    <form
      className="card stack"
      noValidate
      aria-labelledby="nominate"
      onSubmit={(event) => {
        event.preventDefault();
        if (!nominate.isPending) nominate.mutate();
      }}
    >
      <h2 id="nominate">{title}</h2>
      <p className="soft">{t('delegations.nominate-what')}</p>
      <Faults fault={nominate.error} />
      {!of && (
        <>
          <Select
            name="kind"
            label={t('delegations.kind')}
            error={errorOf(nominate.error, 'kind')}
            choices={KINDS.map((kind) => ({ value: kind, label: t(`delegations.${kind}`) }))}
            value={typed.kind}
            onChange={set('kind')}
          />
          <Select
            name="country"
            label={t('delegations.country')}
            empty={t('delegations.choose-country')}
            error={errorOf(nominate.error, 'country')}
            choices={countries.choices}
            value={typed.country}
            onChange={set('country')}
          />
          {typed.kind === 'entity' && text('organization', t('delegations.organization'))}
        </>
      )}
      {text('name', t('delegations.person'))}
      <TextInput
        name="email"
        type="email"
        dir="ltr"
        label={t('delegations.email')}
        error={errorOf(nominate.error, 'email')}
        value={typed.email}
        onChange={set('email')}
      />
      {text('function', t('delegations.function'))}
      <Select
        name="language"
        label={t('delegations.language')}
        choices={LANGUAGES.map((one) => ({ value: one, label: OWN_NAMES[one] }))}
        value={typed.language}
        onChange={set('language')}
      />
      <TextArea
        name="letter"
        label={t('delegations.letter')}
        error={errorOf(nominate.error, 'letter')}
        value={typed.letter ?? ''}
        onChange={set('letter')}
      />
      <p>
        <button className="btn alt">{t('delegations.nominate-act')}</button>
      </p>
      <div role="status">{taken && <State shape="ok">{t('delegations.nominated', { name: taken })}</State>}</div>
    </form>
  );
}
