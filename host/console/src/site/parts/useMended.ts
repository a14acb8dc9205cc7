import { useEffect, useState } from 'react';

/** What is said of a field until somebody changes it; said again when the next answer finds it still wrong. */
export function useMended(error: string | undefined) {
  const [mended, setMended] = useState(false);
  useEffect(() => { if (!error) setMended(false); }, [error]);
  return [mended ? undefined : error, () => setMended(true)] as const;
}
