import { type RefObject, useEffect, useRef } from 'react';

const every = 60_000;

/**
 * Asks again every minute and when the window comes back to the front, as long as it is seen. Not while somebody is at it further down, has picked
 * rows, or answers a dialog: what is being read does not move away.
 */
export function useFresh(box: RefObject<HTMLElement | null>, isHeld: boolean, ask: () => void) {
  const latest = useRef({ isHeld, ask }), last = useRef(Date.now());
  latest.current = { isHeld, ask };
  useEffect(() => {
    const look = () => {
      const reads = window.scrollY > 0 || document.querySelector('.ant-modal-wrap:not([style*="display: none"])') !== null || box.current?.contains(document.activeElement) === true;
      if (document.visibilityState !== 'visible' || latest.current.isHeld || reads || Date.now() - last.current < 5000) return;
      last.current = Date.now();
      latest.current.ask();
    };
    const timer = setInterval(look, every);
    window.addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    return () => { clearInterval(timer); window.removeEventListener('focus', look); document.removeEventListener('visibilitychange', look); };
  }, [box]);
}
