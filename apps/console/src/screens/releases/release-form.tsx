import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { Dialog } from '../../parts/dialog';
import { Faults } from '../../parts/faults';
import { Tick } from '../../parts/ticks';
import { State } from '../../parts/state';
import { Unsaved } from '../../parts/unsaved';
import { useWords } from '../../words/words';
import { holdsUp } from '../sessions/conflicts';
import { Checks } from './checks';
import type { NextRelease } from './next-release-question';
import { NameAndNotes, type Notes } from './name-and-notes';

/** Name and note of the release; open conflicts are listed and must be accepted. One question before it, since the public sees it at once. */
export function ReleaseForm({ next }: { next: NextRelease }) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const questions = useQueryClient();
  const [name, setName] = useState('');
  const [notes, setNotes] = useState<Notes>({});
  const [isAccepting, accept] = useState(false);
  const [isAsking, ask] = useState(false);
  const release = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/editions/{edition}/releases', {
          params: { path: { edition: edition.code } },
          body: { name, notes, acceptConflicts: isAccepting },
        }),
      ),
    onSettled: () => ask(false),
    onSuccess: async () => {
      setName('');
      setNotes({});
      accept(false);
      await questions.invalidateQueries({ queryKey: [edition.code, 'releases'] });
    },
  });
  const open = next.conflicts.filter(holdsUp);
  const mustAccept = open.length > 0 && !isAccepting;
  const why =
    next.differences.length === 0 && !next.breaksDiffer
      ? t('releases.nothing-to-release')
      : mustAccept
        ? t('releases.accept-first')
        : undefined;

  return (
    <form
      className="card stack"
      noValidate
      aria-labelledby="release"
      onSubmit={(event) => {
        event.preventDefault();
        if (!why) ask(true);
      }}
    >
      <h2 id="release">{t('releases.make')}</h2>
      <p className="soft">{t('releases.would-hold', { count: next.sessions })}</p>
      <Unsaved isDirty={name !== '' || Object.keys(notes).length > 0} />
      <Faults fault={release.error} />
      <NameAndNotes name={name} setName={setName} notes={notes} setNotes={setNotes} fault={release.error} />
      <Checks next={next} />
      {open.length > 0 && <Tick label={t('releases.accept')} isTicked={isAccepting} onChange={accept} />}
      <div className="row">
        <button className="btn" aria-disabled={why !== undefined || undefined}>
          {t('releases.release-count', { count: next.differences.length })}
        </button>
        {why && <span className="soft">{why}</span>}
      </div>
      <div role="status">
        {release.data && (
          <State shape="ok">
            {t('releases.done', { name: release.data.name, number: formats.number(release.data.number) })}
          </State>
        )}
      </div>
      {isAsking && (
        <Dialog title={t('releases.ask', { count: next.differences.length })} onClose={() => ask(false)}>
          <p>{t('releases.ask-what')}</p>
          <p className="row">
            <button type="button" className="btn" onClick={() => !release.isPending && release.mutate()}>
              {t('releases.release')}
            </button>
            <button type="button" className="btn alt" onClick={() => ask(false)}>
              {t('releases.not-yet')}
            </button>
          </p>
        </Dialog>
      )}
    </form>
  );
}
