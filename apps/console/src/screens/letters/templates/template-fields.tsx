import { useRef, type FocusEvent } from 'react';
import type { Draft } from '../../../parts/draft';
import { errorOf } from '../../../parts/faults';
import { TextArea, TextInput } from '../../../parts/inputs';
import { directionOf } from '../../../words/language';
import { useWords } from '../../../words/words';
import { PlaceholderList } from './placeholder-list';
import type { PartName, Template, Wording } from './templates-question';

type Box = HTMLInputElement | HTMLTextAreaElement;

/** The parts of a letter in their order; each can go back to what the house says, and takes placeholders where one writes. */
export function TemplateFields({
  template,
  draft,
  fault,
}: {
  template: Template;
  draft: Draft<Wording>;
  fault: unknown;
}) {
  const { t } = useWords();
  const last = useRef<Box>(null);
  const insert = (placeholder: string) => {
    const box = last.current;
    const part = box?.name.replace('words/', '') as PartName | undefined;
    if (!box || !part) return;
    const [from, to] = [box.selectionStart ?? box.value.length, box.selectionEnd ?? box.value.length];
    draft.set(part, `${box.value.slice(0, from)}{${placeholder}}${box.value.slice(to)}`);
    requestAnimationFrame(() => {
      box.focus();
      box.setSelectionRange(from + placeholder.length + 2, from + placeholder.length + 2);
    });
  };
  const remember = ({ target }: FocusEvent) => {
    if ((target as Box).name?.startsWith('words/')) last.current = target as Box;
  };
  return (
    <div className="stack" onFocus={remember}>
      {template.parts.map(({ name, house, isOneLine }) => {
        const Input = isOneLine ? TextInput : TextArea;
        const isHouse = draft.values[name] === house;
        return (
          <div key={name} className="stack tight">
            <Input
              name={`words/${name}`}
              label={t(`templates.parts.${name}`)}
              hint={HINTS.includes(name) ? t(`templates.hints.${name as 'body'}`) : undefined}
              lang={template.language}
              dir={directionOf(template.language)}
              rows={name === 'body' ? 8 : 3}
              error={errorOf(fault, `words/${name}`)}
              value={draft.values[name]}
              onChange={(text) => draft.set(name, text)}
            />
            <p className="soft">
              {isHouse && t('templates.is-house')}
              {!isHouse && (
                <button type="button" className="plain link" onClick={() => draft.set(name, house)}>
                  {t('templates.to-house', { part: t(`templates.parts.${name}`) })}
                </button>
              )}
            </p>
          </div>
        );
      })}
      <PlaceholderList placeholders={template.placeholders} insert={insert} />
    </div>
  );
}

const HINTS: readonly PartName[] = ['preview', 'greeting', 'body', 'closing'];
