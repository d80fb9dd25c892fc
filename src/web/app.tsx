/**
 * The frame around every screen: bar with navigation and settings, keys that work everywhere, help.
 * In: the address. Out: the screen that it names.
 */
import { type ReactNode, Suspense, useEffect, useLayoutEffect, useRef } from 'react';
import { go, useAddress } from './address.js';
import { useKeys } from './keys.js';
import { Bar } from './parts/bar.js';
import { Help } from './parts/help.js';
import { Plain } from './parts/states.js';
import { SCREENS, screenAt } from './screens.js';
import { useWords } from './words/words.js';

export function App(): ReactNode {
  const { path } = useAddress();
  const { t } = useWords();
  const help = useRef<HTMLDialogElement>(null);
  const main = useRef<HTMLElement>(null);
  const found = screenAt(path);
  const name = found?.screen.name ?? 'nowhere';

  const jumps = SCREENS.flatMap(({ home }) => (home ? [[`g ${home.letter}`, () => go(home.address)] as const] : []));
  useKeys({ ...Object.fromEntries(jumps), '?': () => help.current?.showModal() });

  // Before the screen, which may know a better title.
  useLayoutEffect(() => {
    document.title = `${t(`${name}.title`)} · Elchi`;
  }, [name, t]);

  const shown = useRef(name);
  useEffect(() => {
    if (shown.current === name) return;
    shown.current = name;
    // The feed finds its own place when one comes back to it.
    if (!(history.state as { row?: string } | null)?.row) scrollTo(0, 0);
    // A new screen is read from its top, by eyes and by screen readers alike.
    main.current?.focus({ preventScroll: true });
  }, [name]);

  return (
    <>
      <a className="skip" href="#main">
        {t('bar.skip')}
      </a>
      <Bar here={name} onHelp={() => help.current?.showModal()} />
      <main id="main" ref={main} tabIndex={-1} className={`screen screen-${name}`}>
        <Suspense fallback={<Plain>{t('state.waiting')}</Plain>}>
          {found ? <found.screen.Show id={found.id} key={`${name} ${found.id}`} /> : <Nowhere />}
        </Suspense>
      </main>
      <Help dialog={help} />
    </>
  );
}

function Nowhere(): ReactNode {
  const { t } = useWords();
  return (
    <Plain>
      <h1>{t('nowhere.title')}</h1>
      <p>{t('nowhere.hint')}</p>
    </Plain>
  );
}
