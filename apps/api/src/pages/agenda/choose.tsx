interface Props {
  name: string;
  label: string;
  /** What the empty choice is called. */
  any: string;
  options: Array<[value: string, label: string]>;
  value?: string;
}

/** A labelled select whose first choice is none. */
export function Choose({ name, label, any, options, value = '' }: Props) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <select className="in" id={name} name={name} defaultValue={value}>
        <option value="">{any}</option>
        {options.map(([code, words]) => (
          <option key={code} value={code}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
