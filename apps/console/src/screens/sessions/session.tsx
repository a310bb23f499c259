import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useDesk } from '../../desk/desk';
import { ProblemNote } from '../../shell/problem-note';
import { Screen } from '../../shell/screen';
import { Waiting } from '../../shell/waiting';
import { useWords } from '../../words/words';
import { AtOnce } from './at-once';
import { isOpen } from './conflicts';
import { ConflictNote } from './conflict-note';
import { DocumentsForm } from './documents-form';
import { FactsForm } from './facts-form';
import { InnerAgendaForm } from './inner-agenda-form';
import { Invitations } from './invitations';
import { KeyPersonsForm } from './key-persons-form';
import { OrganizersForm } from './organizers-form';
import { PanelForm } from './panel-form';
import { PlaceForm } from './place-form';
import { SessionState } from './session-line';
import { SignUps } from './sign-ups';
import { SourceNote } from './source-note';
import { sessionQuestion, sessionsQuestion, type Session as SessionRow } from './sessions-question';
import { TranslationsForm } from './translations-form';

/** One draft: its words, its place, its panel, the answers of its panel, who looks after it, and what the public sees at once. */
export function Session() {
  const { language } = useWords();
  const { edition } = useDesk();
  const { code } = useParams({ from: '/$edition/sessions/$code' });
  const questions = useQueryClient();
  const question = sessionQuestion(edition.code, code);
  const { data: session, error } = useQuery(question);
  const { data: list } = useQuery(sessionsQuestion(edition.code, language));
  const conflicts = (list?.conflicts ?? []).filter(({ sessions }) => sessions.includes(code));

  const changed = (fresh: SessionRow) => {
    questions.setQueryData(question.queryKey, fresh);
    void questions.invalidateQueries({ queryKey: [edition.code, 'sessions'] });
    void questions.invalidateQueries({ queryKey: [edition.code, 'releases'] });
    void questions.invalidateQueries({ queryKey: [edition.code, 'invitations', code] });
  };
  const reread = () => questions.fetchQuery({ ...question, staleTime: 0 });

  if (error) {
    return (
      <Screen title={code}>
        <ProblemNote fault={error} />
      </Screen>
    );
  }
  if (!session) return <Waiting />;
  const parts = { session, changed, reread };
  const lead = (
    <>
      <bdi dir="ltr">{code}</bdi> · <SessionState session={session} isClashing={conflicts.some(isOpen)} />
    </>
  );
  return (
    <Screen title={session.title} lead={lead}>
      <ConflictNote conflicts={conflicts} />
      <div className="split wide-side">
        <div className="stack">
          <FactsForm {...parts} />
          <TranslationsForm {...parts} />
          <PanelForm {...parts} />
          <InnerAgendaForm {...parts} />
          <SignUps session={session} />
          <Invitations code={code} />
          <OrganizersForm {...parts} />
          <KeyPersonsForm {...parts} />
        </div>
        <div className="stack">
          <PlaceForm {...parts} />
          <AtOnce {...parts} />
          <DocumentsForm {...parts} />
          <SourceNote session={session} />
        </div>
      </div>
    </Screen>
  );
}

/** What every part of the screen gets: the draft, and how to tell that it was changed. */
export interface PartProps {
  session: SessionRow;
  changed(fresh: SessionRow): void;
  reread(): Promise<SessionRow>;
}
