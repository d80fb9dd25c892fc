/** Name and token, asked for once. In: what one types. Out: kept until the tab is closed, if the token is this server's. */
import { type ReactNode, useState } from 'react';
import { type Problem, problemOf } from '../ask.js';
import { problemWords } from '../words/problem-words.js';
import { useWords } from '../words/words.js';
import { signIn } from './decider.js';

export function SignIn(): ReactNode {
  const { t } = useWords();
  const [by, setBy] = useState('');
  const [token, setToken] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  return (
    <form
      className="sign-in"
      onSubmit={(event) => {
        event.preventDefault();
        setProblem(null);
        signIn({ by: by.trim(), token: token.trim() }).catch((error) => setProblem(problemOf(error)));
      }}
    >
      <p className="soft">{t('desk.sign-in-says')}</p>
      <label>
        {t('desk.name')}
        <input
          id="desk-name"
          type="text"
          required
          maxLength={120}
          autoComplete="name"
          value={by}
          onChange={(event) => setBy(event.target.value)}
        />
      </label>
      <label>
        {t('desk.token')}
        <input
          type="password"
          required
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          value={token}
          onChange={(event) => setToken(event.target.value)}
        />
      </label>
      <button type="submit" className="main-button">
        {t('desk.sign-in')}
      </button>
      {problem ? (
        <p role="alert" className="desk-fault">
          {problem.status === 401 ? t('desk.wrong-token') : Object.values(problemWords(t, problem)).join(' ')}
        </p>
      ) : null}
    </form>
  );
}
