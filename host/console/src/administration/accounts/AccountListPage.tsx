import { Drawer, Flex } from 'antd';
import { useMemo, useState } from 'react';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { ActionButton } from '../../shared/action/ActionButton';
import { Moment } from '../../shared/Moment';
import { NameOf } from '../../shared/NameOf';
import { PageHead } from '../../shared/PageHead';
import { StatusTag } from '../../shared/StatusTag';
import type { Column } from '../../shared/table/columns';
import { DataTable } from '../../shared/table/DataTable';
import * as steps from './Accounts.gen';
import { LanguagePicker } from './LanguagePicker';
import { AccountRoles } from './AccountRoles';

type Row = steps.AccountListQuery['accounts']['nodes'][number];
const pickers = { locale: LanguagePicker };

export default function AccountListPage() {
  const { t } = useWords('accounts');
  const { can } = useViewer();
  const [chosen, choose] = useState<Row | null>(null);
  const write = can('administration:account:write');
  const columns = useMemo<Column<Row>[]>(() => [
    { key: 'name', title: t('name'), sort: 'displayName', render: a => <button type="button" className="link" onClick={() => choose(a)}>{a.displayName}</button>, text: a => a.displayName },
    { key: 'login', title: t('login'), sort: 'loginId', render: a => a.loginId, text: a => a.loginId },
    { key: 'unit', render: a => <NameOf id={a.unitId} /> },
    { key: 'status', render: a => <StatusTag of="AccountStatus" value={a.status} />, filter: { kind: 'enum', enum: 'AccountStatus' } },
    { key: 'createdAt', sort: 'createdAt', render: a => <Moment at={a.createdAt} /> },
    ...(write ? [{ key: 'steps', title: ' ', render: (a: Row) => <Flex gap={4}>
      <ActionButton document={steps.UpdateAccountDocument} form={steps.UpdateAccountForm} fixed={{ id: a.id, expectedVersion: a.version }} initial={{ displayName: a.displayName, locale: a.locale, unitId: a.unitId }} hide={['externalId']} pickers={pickers} button={{ size: 'small' }} />
      <ActionButton document={steps.SetPasswordDocument} form={steps.SetPasswordForm} fixed={{ id: a.id }} hide={['currentPassword']} button={{ size: 'small' }} />
      {a.status === 'ACTIVE' ? <ActionButton document={steps.DisableAccountDocument} form={steps.DisableAccountForm} fixed={{ id: a.id, expectedVersion: a.version }} danger button={{ size: 'small' }} /> : <ActionButton document={steps.EnableAccountDocument} form={steps.EnableAccountForm} fixed={{ id: a.id, expectedVersion: a.version }} button={{ size: 'small' }} />}
    </Flex> }] : []),
  ], [t, write]);
  return (
    <>
      <PageHead title={t('title')}>{write && <ActionButton document={steps.CreateAccountDocument} form={steps.CreateAccountForm} hide={['externalId', 'partyId', 'passwordMustChange', 'locale']} button={{ type: 'primary' }} onDone={payload => choose((payload as { account: Row }).account)} />}</PageHead>
      <DataTable<steps.AccountListQuery, Row> name="accounts" document={steps.AccountListDocument} rows={d => d.accounts} columns={columns} sort="displayName" searchHint={t('search')} searchIn={search => ({ search })} empty={t('empty')} />
      <Drawer open={chosen !== null} title={chosen?.displayName} onClose={() => choose(null)} size={560}>{chosen && can('administration:role:read') && <AccountRoles account={chosen} />}</Drawer>
    </>
  );
}
