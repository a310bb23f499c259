import { directionOfText } from '@app/i18n';

/** A text as it was written: its paragraphs, in its language and direction. */
export function StatementBody({ text, language, className }: { text: string; language: string; className?: string }) {
  return (
    <div className={className ?? 'stack'} lang={language} dir={directionOfText(language)}>
      {text.split(/\n{2,}/).map((paragraph, at) => (
        <p key={at}>
          {paragraph.split('\n').map((line, no) => (
            <span key={no}>
              {no > 0 && <br />}
              {line}
            </span>
          ))}
        </p>
      ))}
    </div>
  );
}
