import { DeleteOutlined, StarOutlined } from '@ant-design/icons';
import { Button, Dropdown, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { ListState } from './listUrl';
import { useKept } from '../kept';

export type View = { name: string; query: string };

const noViews: View[] = [];

/** A list's address under a name: what the screen offers, and what the person kept. */
export function SavedViews({ name, given = [], state }: { name: string; given?: View[]; state: ListState }) {
  const { t } = useTranslation('shared');
  const [params, setParams] = useSearchParams();
  const [kept, keep] = useKept<View[]>(`console.views.${name}`, noViews);
  const [naming, setNaming] = useState<string | null>(null);
  const save = () => {
    const query = new URLSearchParams(params);
    query.delete('after'); query.delete('before'); query.delete('view');
    if (naming?.trim()) keep([...kept.filter(v => v.name !== naming.trim()), { name: naming.trim(), query: query.toString() || `sort=${state.sort}` }]);
    if (naming?.trim()) show(naming.trim(), query.toString());
    setNaming(null);
  };
  const show = (view: string, query: string) => { const next = new URLSearchParams(query); next.set('view', view); setParams(next); };
  const entries = [...given, ...kept];
  return (
    <>
      <Dropdown trigger={['click']} menu={{
        items: [
          ...entries.map((v, i) => ({ key: String(i), label: v.name, extra: i >= given.length ? <Button type="text" size="small" icon={<DeleteOutlined />} aria-label={t('table.forgetView', { name: v.name })} onClick={e => { e.stopPropagation(); keep(kept.filter(k => k !== v)); }} /> : undefined })),
          ...(entries.length > 0 ? [{ type: 'divider' as const }] : []),
          { key: 'save', label: t('table.saveView') },
        ],
        onClick: ({ key }) => (key === 'save' ? setNaming('') : show(entries[Number(key)].name, entries[Number(key)].query)),
      }}>
        <Button icon={<StarOutlined />}>{state.view ?? t('table.views')}</Button>
      </Dropdown>
      <Modal open={naming !== null} title={t('table.saveView')} onOk={save} onCancel={() => setNaming(null)} okText={t('form.save')} cancelText={t('form.cancel')} destroyOnHidden width={400}>
        <Input value={naming ?? ''} onChange={e => setNaming(e.target.value)} onPressEnter={save} maxLength={40} placeholder={t('table.viewName')} aria-label={t('table.viewName')} autoFocus />
      </Modal>
    </>
  );
}
