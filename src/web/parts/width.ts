/** How wide an element is drawn, in px; 0 before it is. Pictures are drawn anew when it changes. */
import { type RefObject, useEffect, useState } from 'react';

/** Example: `const width = useWidth(frame)`. */
export function useWidth(frame: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const target = frame.current;
    if (!target) return;
    const watch = new ResizeObserver(([it]) => setWidth(Math.round(it?.contentRect.width ?? 0)));
    watch.observe(target);
    return () => watch.disconnect();
  }, [frame]);
  return width;
}
