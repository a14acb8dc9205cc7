import type { FormInstance } from 'antd';
import { useEffect, useState } from 'react';

/** A form that is sent while the number is still being looked up waits, or what it holds would be the last caller's. */
export function useSettled<T>(settled: boolean, form: FormInstance<T>, save: (given: T) => Promise<void>) {
  const [waits, setWaits] = useState(false);
  useEffect(() => { if (waits && settled) { setWaits(false); form.submit(); } }, [waits, settled, form]);
  return { waits, submit: (given: T) => { if (settled) void save(given); else setWaits(true); } };
}
