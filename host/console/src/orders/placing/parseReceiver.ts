import type { Division } from '../../shared/pickers/divisions';

export type Receiver = { name?: string; phone?: string; regionCode?: string; address?: string; postalCode?: string };

const labels = /(收货人|收件人|姓名|联系人|联系电话|手机号码?|手机|电话|所在地区|详细地址|收货地址|地址|邮编|邮政编码)\s*[:：]\s*/g;
const mobile = /(?:(?:\+|00)?86[-\s]?)?(1[3-9]\d)[-\s]?(\d{4})[-\s]?(\d{4})(?!\d)/, landline = /(?<!\d)0\d{2,3}-?\d{7,8}(?:-\d{1,6})?(?!\d)/, postal = /(?<!\d)\d{6}(?!\d)/;

/** What a customer sends in one piece, name, phone and address in any order, taken apart. Nothing is guessed: what is not found is left out. */
export function parseReceiver(text: string, divisions: readonly Division[]): Receiver {
  let rest = text.normalize('NFKC').replace(labels, ' ').replace(/[,，;；|\n\t]+/g, ' ');
  const found: Receiver = {};
  const take = (pattern: RegExp) => { const m = pattern.exec(rest); if (m) rest = rest.replace(m[0], ' '); return m; };
  const m = take(mobile);
  found.phone = m ? m[1] + m[2] + m[3] : take(landline)?.[0];
  found.postalCode = take(postal)?.[0];
  const words = rest.split(/\s+/).filter(Boolean);
  const placed = words.findIndex(w => regionOf(w, divisions).path.length > 0), start = placed >= 0 ? placed : words.findIndex(w => w.length > 5);
  // People write the division in pieces too: what follows it, up to a word that can only be a name, is one address.
  const isName = (w: string, i: number) => i !== start && /^[\p{Script=Han}·]{2,4}$/u.test(w) && !/[省市区县镇乡村路街号室栋楼层座]/.test(w);
  const nameAt = words.findIndex(isName);
  found.name = nameAt >= 0 ? words[nameAt] : start > 0 ? words[0] : undefined;
  const address = words.filter((w, i) => i !== nameAt && (start < 0 || i >= start || w !== found.name)).join('');
  const { path, rest: street } = regionOf(address, divisions);
  found.regionCode = path.at(-1)?.value;
  found.address = street || undefined;
  return Object.fromEntries(Object.entries(found).filter(([, v]) => v !== undefined));
}

const short = (name: string) => name.replace(/(特别行政区|维吾尔自治区|壮族自治区|回族自治区|自治区|省|市)$/, '');

/** The division with which an address begins, and what stands behind it. A province may be left out when the city is there, as people do. */
function regionOf(address: string, divisions: readonly Division[]): { path: Division[]; rest: string } {
  let best: { path: Division[]; rest: string } = { path: [], rest: address };
  const walk = (among: readonly Division[], path: Division[], rest: string) => {
    if (path.length > best.path.length || (path.length === best.path.length && rest.length < best.rest.length)) best = { path, rest };
    for (const d of among) {
      const said = [d.label, short(d.label)].find(n => n.length > 1 && rest.startsWith(n));
      if (said) walk(d.children ?? [], [...path, d], rest.slice(said.length));
      else if (path.length < 2 && d.children) for (const c of d.children) { // one level is left out: 福州市鼓楼区, or 北京市东城区
        const inner = rest.startsWith(c.label) ? c.label : undefined;
        if (inner) walk(c.children ?? [], [...path, d, c], rest.slice(inner.length));
      }
    }
  };
  walk(divisions, [], address);
  return best;
}
