export type Attachment = { url: string; name: string; contentType: string };

const shown = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/gif']);

/** Photos and papers that came with something: a photo as a small picture, anything else by its name; each opens in a tab of its own. */
export function Attachments({ of }: { of: readonly Attachment[] }) {
  if (of.length === 0) return null;
  return (
    <ul className="photos">
      {of.map((f, i) => <li key={i}><a href={f.url} target="_blank" rel="noreferrer">{shown.has(f.contentType) ? <img src={f.url} alt={f.name} width={88} height={88} loading="lazy" /> : f.name}</a></li>)}
    </ul>
  );
}

/** Photos of which only the ids are known. */
export const photosOf = (ids: readonly string[], name: (n: number) => string): Attachment[] => ids.map((id, i) => ({ url: `/files/${encodeURIComponent(id)}`, name: name(i + 1), contentType: 'image/jpeg' }));
