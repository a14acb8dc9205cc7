import { useEffect } from 'react';
import { useQuery } from 'urql';
import { useWords } from '../../i18n/useWords';
import { FeedbackReportFileDocument } from './Feedback.gen';

/** The file of a report that was asked for; it is written meanwhile. */
export function FeedbackReportLink({ id }: { id: string }) {
  const { t } = useWords('voice');
  const [{ data }, query] = useQuery({ query: FeedbackReportFileDocument, variables: { id } });
  const file = data?.node && 'fileId' in data.node ? data.node.fileId : null;
  useEffect(() => {
    if (file) return;
    const timer = setInterval(() => query({ requestPolicy: 'network-only' }), 2000);
    return () => clearInterval(timer);
  }, [file, query]);
  return <span role="status">{file ? <a href={`/files/${file}`} download>{t('download')}</a> : <span className="hint">{t('writing')}</span>}</span>;
}
