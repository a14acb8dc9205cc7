import { useEffect, useState } from 'react';

/** What is said of a field until somebody changes it; said again when it is sent and still wrong. */
export function useMended(error: string | undefined) {
  const [mended, setMended] = useState(false);
  useEffect(() => {
    const sent = () => setMended(false);
    document.addEventListener('submit', sent, true);
    return () => document.removeEventListener('submit', sent, true);
  }, []);
  return [mended ? undefined : error, () => setMended(true)] as const;
}
