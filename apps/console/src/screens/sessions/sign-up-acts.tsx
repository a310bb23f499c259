import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api, type AnswerOf } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { ReasonDialog } from '../../parts/reason-dialog';
import { useWords } from '../../words/words';

type List = AnswerOf<'/api/v1/editions/{edition}/draft-sessions/{code}/sign-ups', 'get'>;

interface SignUpActsProps {
  /** Of the session. */
  code: string;
  person: List['people'][number];
  /** Whether every seat is taken, so that one more is a chair that was brought. */
  isFull: boolean;
}

/** What an editor may do with somebody on the list: a seat out of turn, or off the list, each with its reason. */
export function SignUpActs({ code, person, isFull }: SignUpActsProps) {
  const { t } = useWords();
  const { edition } = useDesk();
  const questions = useQueryClient();
  const [asked, ask] = useState<'seat' | 'remove'>();
  const [beyond, setBeyond] = useState(false);
  const params = { path: { edition: edition.code, code, id: person.id } };
  const close = () => ask(undefined);
  const done = () => questions.invalidateQueries({ queryKey: [edition.code, 'sign-ups', code] });
  const words = { name: person.name };
  return (
    <div className="row">
      {person.state === 'waiting' && (
        <button type="button" className="btn alt" onClick={() => ask('seat')}>
          {t('sessions.sign-ups.seat')} <span className="vh">{person.name}</span>
        </button>
      )}
      <button type="button" className="btn alt" onClick={() => ask('remove')}>
        {t('sessions.sign-ups.remove')} <span className="vh">{person.name}</span>
      </button>
      {asked === 'seat' && (
        <ReasonDialog
          isGentle
          title={t('sessions.sign-ups.seat-title', words)}
          what={t('sessions.sign-ups.seat-what', words)}
          label={t('sessions.sign-ups.reason')}
          act={t('sessions.sign-ups.seat')}
          close={close}
          done={done}
          send={(reason) =>
            answerOf(
              api.POST('/api/v1/editions/{edition}/draft-sessions/{code}/sign-ups/{id}/seat', {
                params,
                body: { reason, beyond: isFull && beyond },
              }),
            )
          }
        >
          {isFull && (
            <label className="row">
              <input type="checkbox" checked={beyond} onChange={({ target }) => setBeyond(target.checked)} />
              {t('sessions.sign-ups.beyond')}
            </label>
          )}
        </ReasonDialog>
      )}
      {asked === 'remove' && (
        <ReasonDialog
          title={t('sessions.sign-ups.remove-title', words)}
          what={t('sessions.sign-ups.remove-what')}
          label={t('sessions.sign-ups.reason')}
          act={t('sessions.sign-ups.remove')}
          close={close}
          done={done}
          send={(reason) =>
            answerOf(
              api.POST('/api/v1/editions/{edition}/draft-sessions/{code}/sign-ups/{id}/removal', {
                params,
                body: { reason },
              }),
            )
          }
        />
      )}
    </div>
  );
}
