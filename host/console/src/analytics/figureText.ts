import type { FigureFragment } from './Figures.gen';

/** A figure as people read it: shares in percent, times in hours and minutes. */
export function figureText(of: Pick<FigureFragment, 'unit' | 'value'>, language: string): string {
  if (of.value === null) return '—';
  switch (of.unit) {
    case 'SHARE': return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(of.value);
    case 'SECONDS': return spanText(of.value, language);
    default: return new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(of.value);
  }
}

export function spanText(seconds: number, language: string) {
  const minutes = Math.round(seconds / 60), hours = Math.floor(minutes / 60), days = Math.floor(hours / 24), zh = language !== 'en';
  if (days > 1) return zh ? `${days}天${hours % 24}小时` : `${days} d ${hours % 24} h`;
  if (hours > 0) return zh ? `${hours}小时${minutes % 60}分` : `${hours} h ${minutes % 60} min`;
  return zh ? `${minutes}分钟` : `${minutes} min`;
}
