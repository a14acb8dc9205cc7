/** What the reply box must know of a case. */
export type Answered = { id: string; version: number; kind: string; number: string; title: string; customer?: { displayName: string | null } | null };

/** A macro's text as the customer will read it: placeholders of which the value is not known here stay, and the program fills them. */
export function macroText(text: string, it: Answered, agent: string, date: string): string {
  const known: Record<string, string | null | undefined> = { number: it.number, title: it.title, customer: it.customer?.displayName, agent, date };
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => known[name] ?? whole);
}
