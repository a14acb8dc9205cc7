import { Select, Tag } from 'antd';
import { useMemo } from 'react';
import { useQuery } from 'urql';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { ActionButton } from '../../shared/action/ActionButton';
import type { Picker } from '../../shared/action/fieldTypes';
import { PageHead } from '../../shared/PageHead';
import type { Column } from '../../shared/table/columns';
import { DataTable } from '../../shared/table/DataTable';
import { AllPermissionsDocument, RoleListDocument, type RoleListQuery, UpsertRoleDocument, UpsertRoleForm } from './Accounts.gen';

type Row = RoleListQuery['roles']['nodes'][number];

export default function RoleListPage() {
  const { t } = useWords('accounts');
  const { can } = useViewer();
  const [{ data }] = useQuery({ query: AllPermissionsDocument });
  const all = data?.permissions;
  const permissions = useMemo<Picker>(() => props => <Select {...(props as object)} mode="multiple" options={Object.entries(Object.groupBy(all ?? [], p => p.split(':')[0])).map(([module, list]) => ({ label: module, options: list!.map(p => ({ value: p, label: p })) }))} />, [all]);
  const write = can('administration:role:write');
  const columns = useMemo<Column<Row>[]>(() => [
    { key: 'name', sort: 'name', render: r => r.name, text: r => r.name }, { key: 'code', sort: 'code', render: r => r.code, text: r => r.code },
    { key: 'permissions', title: t('permissions'), render: r => (r.holdsEverything ? <Tag>{t('everything')}</Tag> : t('count', { count: r.permissions.length })), text: r => r.permissions.join(' ') },
    ...(write ? [{ key: 'steps', title: ' ', render: (r: Row) => !r.holdsEverything && <ActionButton document={UpsertRoleDocument} form={UpsertRoleForm} fixed={{ code: r.code, expectedVersion: r.version }} initial={{ name: r.name, permissions: r.permissions }} pickers={{ permissions }} label={t('change')} width={720} button={{ size: 'small' }} /> }] : []),
  ], [t, write, permissions]);
  return (
    <>
      <PageHead title={t('rolesTitle')}>{write && <ActionButton document={UpsertRoleDocument} form={UpsertRoleForm} hide={['expectedVersion']} pickers={{ permissions }} width={720} label={t('newRole')} button={{ type: 'primary' }} />}</PageHead>
      <DataTable<RoleListQuery, Row> name="roles" document={RoleListDocument} rows={d => d.roles} columns={columns} sort="code" empty={t('noRoles')} />
    </>
  );
}
