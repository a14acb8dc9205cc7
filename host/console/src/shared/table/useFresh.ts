import { type RefObject, useRef } from 'react';
import { usePolled } from '../usePolled';

/**
 * Asks again every minute and when the window comes back to the front, as long as it is seen. Not while somebody is at it further down, has picked
 * rows, or answers a dialog: what is being read does not move away.
 */
export function useFresh(box: RefObject<HTMLElement | null>, isHeld: boolean, ask: () => void) {
  const last = useRef(Date.now());
  usePolled(() => {
    const reads = window.scrollY > 0 || document.querySelector('.ant-modal-wrap:not([style*="display: none"])') !== null || box.current?.contains(document.activeElement) === true;
    if (isHeld || reads || Date.now() - last.current < 5000) return;
    last.current = Date.now();
    ask();
  }, 60);
}
