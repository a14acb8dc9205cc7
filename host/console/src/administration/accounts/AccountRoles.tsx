import { Flex, Select, Table } from 'antd';
import { useMemo } from 'react';
import { useQuery } from 'urql';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { ActionButton } from '../../shared/action/ActionButton';
import type { Picker } from '../../shared/action/fieldTypes';
import { NameOf } from '../../shared/NameOf';
import { AccountRolesDocument, GrantRoleDocument, GrantRoleForm, RevokeRoleDocument, RevokeRoleForm } from './Accounts.gen';

/** What a person may do, where, and how far it reaches. */
export function AccountRoles({ account }: { account: { id: string; unitId: string } }) {
  const { t, value } = useWords('accounts');
  const { can } = useViewer();
  const [{ data, fetching }, query] = useQuery({ query: AccountRolesDocument, variables: { where: { accountId: { eq: account.id } } } });
  const again = () => query({ requestPolicy: 'network-only' });
  const roles = data?.roles.nodes;
  const picker = useMemo<Picker>(() => props => <Select {...(props as object)} mode={undefined} options={roles?.map(r => ({ value: r.code, label: r.name }))} showSearch={{ optionFilterProp: 'label' }} />, [roles]);
  return (
    <Flex vertical gap={12}>
      {can('administration:role:grant') && <ActionButton document={GrantRoleDocument} form={GrantRoleForm} fixed={{ accountId: account.id }} initial={{ unitId: account.unitId, reaches: 'SUBTREE' }} pickers={{ roleCode: picker }} button={{ type: 'primary' }} onDone={again} />}
      <Table size="small" rowKey="id" loading={fetching && !data} pagination={false} dataSource={data ? [...data.memberships.nodes] : []} locale={{ emptyText: t('noRoles') }} columns={[
        { title: t('role'), render: (_, m) => roles?.find(r => r.id === m.roleId)?.name }, { title: t('where'), render: (_, m) => <NameOf id={m.unitId} /> }, { title: t('reaches'), render: (_, m) => value('ScopeKind', m.reaches) },
        { title: '', render: (_, m) => can('administration:role:grant') && <ActionButton document={RevokeRoleDocument} form={RevokeRoleForm} fixed={{ membershipId: m.id }} danger button={{ size: 'small' }} onDone={again} /> },
      ]} />
    </Flex>
  );
}
