/** Names that lead on. In: codes of actors, or a person. Out: links to their pages, in the interface's language. */
import type { ReactNode } from 'react';
import { actorName } from '../names/names.js';
import { useWords } from '../words/words.js';
import { Link } from './link.js';

export function Actors({
  codes,
  between = ', ',
}: {
  readonly codes: readonly string[];
  readonly between?: string;
}): ReactNode {
  const { t, language } = useWords();
  if (codes.length === 0) return t('row.nobody-named');
  return codes.map((code, at) => (
    <span key={code}>
      {at > 0 ? between : ''}
      <Link to={`/actor/${encodeURIComponent(code)}`}>{actorName(code, language)}</Link>
    </span>
  ));
}

/** Only people of the knowledge base have a page. */
export function PersonName({ id, name }: { readonly id?: string | undefined; readonly name: string }): ReactNode {
  return id === undefined ? name : <Link to={personAddress(id)}>{name}</Link>;
}

/** @example personAddress('KAZ/kassym-jomart-tokayev') // '/person/KAZ/kassym-jomart-tokayev' */
export const personAddress = (id: string): string => `/person/${id.split('/').map(encodeURIComponent).join('/')}`;
