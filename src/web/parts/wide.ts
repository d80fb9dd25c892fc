/** Is there room for two columns? In: the window. Out: true from 1024 px on, and told when it changes. */
import { useEffect, useState } from 'react';

/** At the reader's usual size of letters: 1024 px. The same as in the style sheets. */
const WIDE = '(min-width: 64rem)';

export function useWide(): boolean {
  const [wide, setWide] = useState(() => matchMedia(WIDE).matches);
  useEffect(() => {
    const media = matchMedia(WIDE);
    const tell = () => setWide(media.matches);
    media.addEventListener('change', tell);
    return () => media.removeEventListener('change', tell);
  }, []);
  return wide;
}
