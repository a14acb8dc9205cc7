import { lazy, Suspense } from 'react';

const Words = lazy(async () => {
  const { divisionText, pathOfDivision } = await import('./divisions');
  return { default: ({ code }: { code: string }) => <>{divisionText(pathOfDivision(code)) || code}</> };
});

/** A division by its names; the code itself until the directory is there, or when it is not known. */
export function RegionName({ code }: { code: string }) {
  return <Suspense fallback={code}><Words code={code} /></Suspense>;
}
