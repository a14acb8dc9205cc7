import { Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

export type Attachment = { url: string; name: string; contentType: string };

const shown = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/gif']);

/** Photos and papers that came with something: a photo as a small picture that can be looked at in full, anything else by its name. */
export function Attachments({ of }: { of: readonly Attachment[] }) {
  const { t } = useTranslation('shared');
  const [large, enlarge] = useState<Attachment>(), [open, setOpen] = useState(false);
  if (of.length === 0) return null;
  return (
    <>
      <ul className="photos">
        {of.map((f, i) => (
          <li key={i}>{shown.has(f.contentType)
            ? <button type="button" className="link" onClick={() => { enlarge(f); setOpen(true); }}><img src={f.url} alt={f.name} width={88} height={88} loading="lazy" /></button>
            : <a href={f.url}>{f.name}</a>}
          </li>
        ))}
      </ul>
      <Modal open={open} title={large?.name} width="min(960px, 94vw)" onCancel={() => setOpen(false)} destroyOnHidden footer={<a href={large?.url}>{t('download')}</a>}>{large && <img src={large.url} alt={large.name} className="photo-large" />}</Modal>
    </>
  );
}

/** Photos of which only the ids are known. */
export const photosOf = (ids: readonly string[], name: (n: number) => string): Attachment[] => ids.map((id, i) => ({ url: `/files/${encodeURIComponent(id)}`, name: name(i + 1), contentType: 'image/jpeg' }));
