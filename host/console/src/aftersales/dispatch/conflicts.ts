/** Ids of visits of one person that overlap in time. */
export function conflicts(visits: readonly { id: string; from: string; to: string }[]): Set<string> {
  const found = new Set<string>(), sorted = [...visits].sort((a, b) => a.from.localeCompare(b.from));
  for (let i = 1; i < sorted.length; i++)
    for (let j = 0; j < i; j++) if (Date.parse(sorted[j].to) > Date.parse(sorted[i].from)) { found.add(sorted[j].id); found.add(sorted[i].id); }
  return found;
}
