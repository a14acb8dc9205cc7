import { areaList } from '@vant/area-data';

/** A division of China as GB/T 2260 numbers it: a province, a city in it, a county in that. */
export type Division = { value: string; label: string; children?: Division[] };

// Cities without counties; the directory divides them further by numbers that nobody else knows.
const undivided = ['4419', '4420', '4604', '6202'];
// Words that group counties under a province and are no part of an address.
const grouping = /^(县|.*直辖.*)$/;

/** All of them, by province. */
export const divisions: readonly Division[] = Object.entries(areaList.province_list).map(([province, label]) => ({
  value: province, label,
  children: within(areaList.city_list, province.slice(0, 2)).map(([city, name]) => ({
    value: city, label: name, children: undivided.includes(city.slice(0, 4)) ? undefined : within(areaList.county_list, city.slice(0, 4)).map(([value, county]) => ({ value, label: county })),
  })),
}));

function within(list: Record<string, string>, prefix: string) {
  return Object.entries(list).filter(([code]) => code.startsWith(prefix));
}

/** From the province down to the division of a code; finer codes stop at the county, codes that are not known give nothing. */
export function pathOfDivision(code: string | null | undefined): Division[] {
  const path: Division[] = [];
  for (let among: readonly Division[] | undefined = divisions; among && code;) {
    const next: Division | undefined = among.find(d => code.startsWith(d.value.replace(/(00){1,2}$/, '')));
    if (!next) break;
    path.push(next);
    among = next.children;
  }
  return path;
}

/** As people write it: 福建省福州市鼓楼区, 北京市东城区; empty when the code is not known. */
export function divisionText(path: readonly Division[]): string {
  return path.filter((d, i) => !grouping.test(d.label) && d.label !== path[i - 1]?.label).map(d => d.label).join('');
}
