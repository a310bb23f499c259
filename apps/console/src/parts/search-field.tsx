import { useEffect, useId, useState } from 'react';

const PAUSE_MS = 300;

interface SearchFieldProps {
  label: string;
  value: string;
  onChange(value: string): void;
}

/** Looks while one types, after a short pause; its label is also its placeholder. */
export function SearchField({ label, value, onChange }: SearchFieldProps) {
  const id = useId();
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (text === value) return;
    const pause = setTimeout(() => onChange(text.trim()), PAUSE_MS);
    return () => clearTimeout(pause);
  }, [text]);
  return (
    <>
      <label className="vh" htmlFor={id}>
        {label}
      </label>
      <input
        className="in"
        id={id}
        type="search"
        dir="auto"
        placeholder={label}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </>
  );
}
