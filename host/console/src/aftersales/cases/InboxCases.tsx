import { Alert, Button, Empty, Spin } from 'antd';
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { useWords } from '../../i18n/useWords';
import { errorText } from '../../shared/errorText';
import { CaseInboxDocument, type CaseInboxQueryVariables } from './CaseInbox.gen';
import { CaseListItem } from './CaseListItem';

type Props = { variables: CaseInboxQueryVariables; after?: string; pulse: number; chosen: string | null; choose: (id: string) => void; empty: string };

/** A page of the inbox's list and, when asked for, the one after it: each follows what happens to its cases, so nothing falls between two. */
export function InboxCases({ variables, after, pulse, chosen, choose, empty }: Props) {
  const { t } = useWords('cases');
  const [{ data, fetching, error }, query] = useQuery({ query: CaseInboxDocument, variables: { ...variables, after } });
  const [more, showMore] = useState(false);
  useEffect(() => { if (pulse) query({ requestPolicy: 'network-only' }); }, [pulse, query]);
  const page = data?.cases;
  return (
    <>
      {error && <Alert type="error" showIcon role="alert" title={errorText(error)} />}
      {!page && fetching && <Spin className="inbox-wait" />}
      {page && !after && page.nodes.length === 0 && <Empty description={empty} />}
      {page?.nodes.map(c => <CaseListItem key={c.id} of={c} chosen={c.id === chosen} onChoose={() => choose(c.id)} />)}
      {page?.pageInfo.hasNextPage && (more
        ? <InboxCases variables={variables} after={page.pageInfo.endCursor!} pulse={pulse} chosen={chosen} choose={choose} empty={empty} />
        : <div role="listitem"><Button block type="text" onClick={() => showMore(true)}>{t('inbox.more')}</Button></div>)}
      {page && !after && <div className="hint inbox-total">{t('inbox.total', { count: page.totalCount })}</div>}
    </>
  );
}
