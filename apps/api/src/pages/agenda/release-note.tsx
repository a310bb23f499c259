import { directionOf, languageName, translator, type Language } from '@app/i18n';
import { noteFor, type ReleaseNotes } from '@app/programme';

/** What readers should know about a release; says so when it is not in their language. */
export function ReleaseNote({ notes, language }: { notes: ReleaseNotes; language: Language }) {
  const note = noteFor(notes, language);
  if (!note) return null;
  const isForeign = note.language !== language;
  return (
    <>
      {note.text.split(/\n{2,}/).map((part, at) => (
        <p
          key={at}
          lang={isForeign ? note.language : undefined}
          dir={isForeign ? directionOf(note.language) : undefined}
        >
          {part}
        </p>
      ))}
      {isForeign && (
        <p className="soft small">
          {translator(language)('agenda:note-language', { language: languageName(note.language, language) })}
        </p>
      )}
    </>
  );
}
