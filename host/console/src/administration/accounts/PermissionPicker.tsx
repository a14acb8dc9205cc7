import { Checkbox, Collapse, Flex, Input, Skeleton } from 'antd';
import { useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { useWords } from '../../i18n/useWords';
import type { PickerProps } from '../../shared/action/fieldTypes';
import { AllPermissionsDocument } from './Accounts.gen';
import { usePermissionWords } from './usePermissionWords';

/** All permissions, in words and by module; a module can be ticked as a whole. */
export function PermissionPicker({ id, value, onChange }: PickerProps) {
  const { t } = useWords('accounts');
  const { permission, module } = usePermissionWords();
  const [typed, setTyped] = useState('');
  const [{ data }] = useQuery({ query: AllPermissionsDocument, requestPolicy: 'cache-first' });
  const chosen = (value as string[] | undefined) ?? [], has = new Set(chosen);
  const groups = useMemo(() => Object.entries(Object.groupBy(data?.permissions ?? [], p => p.split(':')[0])).map(([name, all]) => ({ name, all: all!.map(code => ({ code, text: permission(code) })).sort((a, b) => a.text.localeCompare(b.text)) })), [data, permission]);
  const set = (codes: string[], on: boolean) => onChange?.(on ? [...new Set([...chosen, ...codes])] : chosen.filter(c => !codes.includes(c)));
  if (!data) return <Skeleton active paragraph={{ rows: 3 }} />;
  const found = groups.map(g => ({ ...g, shown: g.all.filter(p => !typed || p.text.toLowerCase().includes(typed.toLowerCase()) || p.code.includes(typed.toLowerCase())) })).filter(g => g.shown.length > 0);
  return (
    <Flex vertical gap={8} id={id} role="group" aria-label={t('permissions')} className="permission-picker">
      <Input.Search value={typed} onChange={e => setTyped(e.target.value)} allowClear placeholder={t('findPermission')} aria-label={t('findPermission')} />
      <Collapse size="small" activeKey={typed ? found.map(g => g.name) : undefined} items={found.map(g => {
        const mine = g.all.filter(p => has.has(p.code)).length;
        return {
          key: g.name, label: <>{module(g.name)} <span className="hint">{mine} / {g.all.length}</span></>,
          children: <Flex vertical gap={4}>
            <Checkbox checked={mine === g.all.length} indeterminate={mine > 0 && mine < g.all.length} onChange={e => set(g.all.map(p => p.code), e.target.checked)}><strong>{t('all')}</strong></Checkbox>
            <div className="permission-list">{g.shown.map(p => <Checkbox key={p.code} checked={has.has(p.code)} onChange={e => set([p.code], e.target.checked)}>{p.text}</Checkbox>)}</div>
          </Flex>,
        };
      })} />
    </Flex>
  );
}
