import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api, type BodyOf } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { errorOf, Faults } from '../../parts/faults';
import { TextInput } from '../../parts/inputs';
import { InstantField } from '../../parts/instant-field';
import { Ticks } from '../../parts/ticks';
import { useWords } from '../../words/words';
import { tokensQuestion, useScopeNames } from './tokens';

type Wish = BodyOf<'/api/v1/editions/{edition}/api-tokens', 'post'>;
const USUAL_DAYS = 90;

/** An empty form, with an end that is soon enough to be thought of again. */
function nothing(): { name: string; scopes: string[]; expiresAt: string | null } {
  const end = new Date(Date.now() + USUAL_DAYS * 86_400_000);
  end.setUTCMinutes(0, 0, 0);
  return { name: '', scopes: [], expiresAt: end.toISOString() };
}

/** A name, what it may, and until when; the secret is shown once, in place of the form's answer. */
export function NewToken({ scopes }: { scopes: readonly string[] }) {
  const { t } = useWords();
  const { edition } = useDesk();
  const questions = useQueryClient();
  const nameOf = useScopeNames();
  const [wish, setWish] = useState(nothing);
  const make = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/editions/{edition}/api-tokens', {
          params: { path: { edition: edition.code } },
          body: { ...wish, expiresAt: wish.expiresAt ?? '' } as Wish,
        }),
      ),
    onSuccess: async () => {
      setWish(nothing());
      await questions.invalidateQueries({ queryKey: tokensQuestion(edition.code).queryKey });
    },
  });
  return (
    <form
      className="card stack"
      noValidate
      aria-labelledby="new-token"
      onSubmit={(event) => {
        event.preventDefault();
        if (!make.isPending) make.mutate();
      }}
    >
      <h2 id="new-token">{t('tokens.make')}</h2>
      <p className="soft">{t('tokens.make-what')}</p>
      <Faults fault={make.error} />
      {make.data && <Secret secret={make.data.secret} />}
      <TextInput
        name="name"
        dir="auto"
        label={t('tokens.name')}
        hint={t('tokens.name-hint')}
        error={errorOf(make.error, 'name')}
        value={wish.name}
        onChange={(name) => setWish({ ...wish, name })}
      />
      <Ticks
        legend={t('tokens.scopes')}
        choices={scopes.map((scope) => ({ value: scope, label: nameOf(scope) }))}
        values={wish.scopes}
        onChange={(chosen) => setWish({ ...wish, scopes: chosen })}
      />
      <InstantField
        name="expiresAt"
        label={t('tokens.until')}
        hint={t('tokens.until-hint')}
        error={errorOf(make.error, 'expiresAt')}
        zone={edition.timeZone}
        value={wish.expiresAt}
        onChange={(expiresAt) => setWish({ ...wish, expiresAt })}
      />
      <p>
        <button className="btn">{t('tokens.make')}</button>
      </p>
    </form>
  );
}

function Secret({ secret }: { secret: string }) {
  const { t } = useWords();
  const [isCopied, setCopied] = useState(false);
  return (
    <div className="note stack tight" role="status">
      <p>{t('tokens.made')}</p>
      <p>
        <code dir="ltr" className="breakable">
          {secret}
        </code>
      </p>
      <p>
        <button
          type="button"
          className="btn alt"
          onClick={() => void navigator.clipboard.writeText(secret).then(() => setCopied(true))}
        >
          {t(isCopied ? 'tokens.copied' : 'tokens.copy')}
        </button>
      </p>
    </div>
  );
}
