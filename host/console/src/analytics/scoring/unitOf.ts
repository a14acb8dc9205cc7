/** How a figure is read, by what its code says of it; the API tells it with a value only. */
export function unitOf(code: string) {
  if (code.endsWith('_SHARE') || code === 'FOLLOW_UP_COVERAGE') return 'SHARE' as const;
  if (code.endsWith('_TIME')) return 'SECONDS' as const;
  return code === 'CSAT' || code.endsWith('_SCORE') ? 'SCORE' as const : 'COUNT' as const;
}
