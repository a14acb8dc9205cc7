import { comma, semicolon } from '../shared/listText';
import { minorText } from '../shared/Money';

type Say = (key: string, args?: Record<string, unknown>) => string;
const fields: Record<string, string> = { name: 'name', phone: 'phone', address: 'address', region: 'region' };

/** What a rule saw, in the reader's words: the API gives the facts alone, amounts in minor units. What people wrote themselves stays as it is. */
export function exceptionText(code: string, detail: string, currency: string, language: string, t: Say): string {
  const money = (minor: string) => minorText(Number(minor), currency, language), say = (key: string, args?: Record<string, unknown>) => t(`why.${key}`, args);
  const part = (text: string): string => {
    let m = /^line (\d+) (\S+): (-?\d+) instead of (-?\d+)$/.exec(text);
    if (m) return say('price', { line: m[1], sku: m[2], price: money(m[3]), list: money(m[4]) });
    if ((m = /^payable (-?\d+) > (\d+)$/.exec(text))) return say('limit', { payable: money(m[1]), limit: money(m[2]) });
    if ((m = /^payable (-?\d+)$/.exec(text))) return say('payable', { payable: money(m[1]) });
    if ((m = /^(-?\d+) > (\d+)$/.exec(text))) return say('overpaid', { received: money(m[1]), payable: money(m[2]) });
    if ((m = /^missing: (.+)$/.exec(text))) return say('missing', { what: m[1].split(', ').map(w => (fields[w.toLowerCase()] ? say(fields[w.toLowerCase()]) : w)).join(comma()) });
    if ((m = /^not in the catalogue: (.+)$/.exec(text))) return say('unknown', { what: m[1] });
    if ((m = /^like: (.+)$/.exec(text))) return say('like', { what: m[1] });
    if (text === 'no lines') return say('noLines');
    if (text === 'line without pieces') return say('noPieces');
    return text;
  };
  switch (code) {
    case 'HELD_BY_STAFF': case 'PAYMENT_DOUBTFUL': return detail;
    case 'REFUND_UNBOOKED': { const m = /^(\S+): (\d+)$/.exec(detail); return m ? say('unbooked', { number: m[1], amount: money(m[2]) }) : detail; }
    case 'REFUND_FAILED': case 'PROVIDER_REFUSED': case 'OFFER_REDEEMED_TWICE': case 'SHIPPED_AFTER_END': return say(code, { what: detail });
    case 'PARCEL_LOST': return say(code);
    default: return detail.split('; ').map(part).join(semicolon());
  }
}
