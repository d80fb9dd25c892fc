/** One of a few, all in sight: the views of a screen, the parts of the desk. In: values with their words. Out: the one chosen. */
import type { ReactNode } from 'react';

interface Props<Value extends string> {
  readonly name: string;
  readonly values: readonly Value[];
  readonly chosen: Value;
  readonly say: (value: Value) => string;
  readonly onChoose: (value: Value) => void;
}

/** Stands in a fieldset, whose legend says what is chosen. */
export function OneOf<Value extends string>({ name, values, chosen, say, onChoose }: Props<Value>): ReactNode {
  return (
    <div className="toggles">
      {values.map((it) => (
        <label key={it} className="toggle">
          <input type="radio" name={name} checked={it === chosen} onChange={() => onChoose(it)} />
          <span>{say(it)}</span>
        </label>
      ))}
    </div>
  );
}

/** Its legend is heard, not seen. */
export function Views<Value extends string>({ title, ...rest }: Props<Value> & { readonly title: string }): ReactNode {
  return (
    <fieldset className="views">
      <legend className="unseen">{title}</legend>
      <OneOf {...rest} />
    </fieldset>
  );
}
