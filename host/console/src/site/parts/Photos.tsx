import { t } from '../words/words';

/** Photos and papers that came with something. */
export function Photos({ files }: { files: readonly { fileId: string; name: string; contentType?: string }[] }) {
  if (files.length === 0) return null;
  return (
    <ul className="photos">
      {files.map(f => (
        <li key={f.fileId}>
          <a href={`/files/${f.fileId}`} aria-label={t('photos.open', { name: f.name })}>
            {f.contentType?.startsWith('image/') === false ? f.name : <img src={`/files/${f.fileId}`} alt="" width="88" height="88" loading="lazy" />}
          </a>
        </li>
      ))}
    </ul>
  );
}
