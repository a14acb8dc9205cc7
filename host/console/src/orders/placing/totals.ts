export type Line = { sku?: string; quantity?: number | null; unitPriceMinor?: number | null };
export type Priced = { code: string; priceMinor: number; weightGrams: number | null; availableStock: number; isMadeToOrder: boolean };

/** What a row comes to in minor units, at the price that was typed or else the catalogue's; undefined until both are known. Typed prices are in yuan. */
export function amountOf(line: Line, priced: ReadonlyMap<string, Priced>): number | undefined {
  const each = line.unitPriceMinor != null ? Math.round(line.unitPriceMinor * 100) : line.sku ? priced.get(line.sku)?.priceMinor : undefined;
  return each === undefined || !line.quantity ? undefined : each * line.quantity;
}

/** What the whole order comes to in minor units; undefined while a row is not known. */
export function totalOf(lines: readonly (Line | undefined)[], priced: ReadonlyMap<string, Priced>, freight?: number | null, discount?: number | null): number | undefined {
  const amounts = lines.map(l => l && amountOf(l, priced));
  if (amounts.length === 0 || amounts.includes(undefined)) return undefined;
  return amounts.reduce<number>((sum, a) => sum + a!, 0) + Math.round((freight ?? 0) * 100) - Math.round((discount ?? 0) * 100);
}

/** What the parcel weighs in grams, 1 kg while nothing is known of it; the API takes up to a ton. */
export function weightOf(lines: readonly (Line | undefined)[], priced: ReadonlyMap<string, Priced>): number {
  const grams = lines.reduce((sum, l) => sum + (l?.sku ? (priced.get(l.sku)?.weightGrams ?? 0) : 0) * (l?.quantity ?? 0), 0);
  return Math.min(Math.max(grams, 0) || 1000, 1_000_000);
}
