import { useEffect, useRef } from 'react';

/** Runs every so many seconds while the page is looked at, and when somebody comes back to it. */
export function usePolled(run: () => void, seconds: number, pause = false) {
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    if (pause) return;
    const look = () => { if (document.visibilityState === 'visible') latest.current(); };
    const timer = setInterval(look, seconds * 1000);
    window.addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    return () => { clearInterval(timer); window.removeEventListener('focus', look); document.removeEventListener('visibilitychange', look); };
  }, [seconds, pause]);
}
