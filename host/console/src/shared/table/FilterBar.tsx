import { DatePicker, Flex, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../i18n/useWords';
import { enums } from '../enums.gen';
import { useKeys } from '../keys/useKeys';
import type { ListState, Filter } from './listUrl';

type Props = { state: ListState; change: (part: Partial<ListState>) => void; filters: { key: string; title: string; filter: Filter }[]; searchHint?: string };

/** Search and filters of a list. */
export function FilterBar({ state, change, filters, searchHint }: Props) {
  const { t } = useWords('shared');
  const [typed, setTyped] = useState(state.search);
  const search = useRef<HTMLDivElement>(null);
  useEffect(() => setTyped(state.search), [state.search]);
  useKeys({ '/': { label: t('table.search'), run: () => search.current?.querySelector('input')?.focus() } });
  const set = (key: string, value: string | undefined) => change({ filters: { ...state.filters, [key]: value ?? '' } });
  return (
    <Flex gap={8} wrap className="filters" role="search">
      {searchHint && <div ref={search}><Input.Search value={typed} onChange={e => setTyped(e.target.value)} onSearch={v => change({ search: v.trim() })} allowClear placeholder={searchHint} aria-label={t('table.search')} style={{ width: 280 }} /></div>}
      {filters.map(f => <One {...f} key={f.key} value={state.filters[f.key]} set={v => set(f.key, v)} />)}
    </Flex>
  );
}

function One({ title, filter, value, set }: { title: string; filter: Filter; value?: string; set: (value: string | undefined) => void }) {
  const { value: word, t } = useWords('shared');
  switch (filter.kind) {
    case 'enum': return <Select mode={filter.bare ? undefined : 'multiple'} value={value ? (filter.bare ? value : value.split(',')) as never : undefined} onChange={(v: string | string[]) => set(v?.toString())} allowClear placeholder={title} aria-label={title} maxTagCount={1} popupMatchSelectWidth={false} showSearch={{ optionFilterProp: 'label' }} options={enums[filter.enum].map(e => ({ value: e, label: word(filter.enum, e) }))} style={{ minWidth: wide(title), maxWidth: 260 }} />;
    case 'flag': return <Select value={value} onChange={set} allowClear placeholder={title} aria-label={title} options={[{ value: 'true', label: t('table.yes', { title }) }, { value: 'false', label: t('table.no', { title }) }]} popupMatchSelectWidth={false} style={{ minWidth: wide(title) }} />;
    case 'choice': return <Select value={value} onChange={set} allowClear placeholder={title} aria-label={title} options={[...filter.options]} showSearch={{ optionFilterProp: 'label' }} popupMatchSelectWidth={false} style={{ minWidth: wide(title) }} />;
    case 'above': return <Select value={value} onChange={set} allowClear placeholder={title} aria-label={title} options={[{ value: '0', label: t('table.any', { title }) }]} popupMatchSelectWidth={false} style={{ minWidth: wide(title) }} />;
    case 'dates': {
      const [from, to] = (value ?? '').split('..');
      return <DatePicker.RangePicker value={value ? [from ? dayjs(from) : null, to ? dayjs(to) : null] : null} allowEmpty={[true, true]} onChange={days => set(days && (days[0] || days[1]) ? `${days[0]?.format('YYYY-MM-DD') ?? ''}..${days[1]?.format('YYYY-MM-DD') ?? ''}` : undefined)} placeholder={[t('table.from', { title }), t('table.to')]} aria-label={title}
        presets={[0, 6, 29].map(days => ({ label: t(`table.last${days + 1}`), value: [dayjs().subtract(days, 'day'), dayjs()] }))} style={{ width: Math.max(260, 2 * wide(title) + 66) }} />;
    }
    case 'text': return <Input.Search defaultValue={value} key={value} onSearch={v => set(v.trim() || undefined)} allowClear placeholder={title} aria-label={title} style={{ width: 170 }} />;
  }
}

/** So wide that the title is not cut: a Chinese character takes the room of two letters. */
const wide = (title: string) => Math.max(120, 64 + [...title].reduce((sum, c) => sum + (c.charCodeAt(0) > 255 ? 15 : 8), 0));
