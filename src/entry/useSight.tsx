import { type RefObject, useEffect, useState } from 'react';

/** Whether any of an element is on the screen, through all frames that it lies in; a press or a key on it says so, too. */
export function useSight(element: RefObject<HTMLElement | null>): boolean {
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const target = element.current;
    if (!target) return;
    const observer = new IntersectionObserver((entries) => setSeen(entries.at(-1)?.isIntersecting === true));
    observer.observe(target);
    const touched = () => setSeen(true);
    target.addEventListener('pointerdown', touched);
    target.addEventListener('focusin', touched);
    return () => {
      observer.disconnect();
      target.removeEventListener('pointerdown', touched);
      target.removeEventListener('focusin', touched);
    };
  }, [element]);
  return seen;
}
