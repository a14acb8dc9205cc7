import { Tag } from 'antd';
import { useMemo } from 'react';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { ActionButton } from '../../shared/action/ActionButton';
import { comma } from '../../shared/listText';
import { PageHead } from '../../shared/PageHead';
import type { Column } from '../../shared/table/columns';
import { DataTable } from '../../shared/table/DataTable';
import { PermissionPicker } from './PermissionPicker';
import { usePermissionWords } from './usePermissionWords';
import { RoleListDocument, type RoleListQuery, UpsertRoleDocument, UpsertRoleForm } from './Accounts.gen';

type Row = RoleListQuery['roles']['nodes'][number];
const pickers = { permissions: PermissionPicker };

export default function RoleListPage() {
  const { t } = useWords('accounts');
  const { can } = useViewer();
  const { module } = usePermissionWords();
  const write = can('administration:role:write');
  const columns = useMemo<Column<Row>[]>(() => [
    { key: 'name', sort: 'name', render: r => r.name, text: r => r.name }, { key: 'code', sort: 'code', render: r => r.code, text: r => r.code },
    { key: 'permissions', title: t('permissions'), render: r => (r.holdsEverything ? <Tag>{t('everything')}</Tag> : <>{t('count', { count: r.permissions.length })} <span className="hint">{[...new Set(r.permissions.map(p => (p ?? '').split(':')[0]))].map(module).join(comma())}</span></>), text: r => r.permissions.join(' ') },
    ...(write ? [{ key: 'steps', title: ' ', render: (r: Row) => !r.holdsEverything && <ActionButton document={UpsertRoleDocument} form={UpsertRoleForm} fixed={{ code: r.code, expectedVersion: r.version }} initial={{ name: r.name, permissions: r.permissions }} pickers={pickers} label={t('change')} width={720} button={{ size: 'small' }} /> }] : []),
  ], [t, write, module]);
  return (
    <>
      <PageHead title={t('rolesTitle')}>{write && <ActionButton document={UpsertRoleDocument} form={UpsertRoleForm} hide={['expectedVersion']} pickers={pickers} width={720} label={t('newRole')} button={{ type: 'primary' }} />}</PageHead>
      <DataTable<RoleListQuery, Row> name="roles" document={RoleListDocument} rows={d => d.roles} columns={columns} sort="code" empty={t('noRoles')} />
    </>
  );
}
