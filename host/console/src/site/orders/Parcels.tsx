import { moment } from '../words/format';
import { courier, t, word } from '../words/words';

type Parcel = { courier: string; number: string; status: string; scans: readonly { at: string; status: string; text?: string; place?: string | null }[] };

/** Parcels with who carries them and what happened to them, newest first. */
export function Parcels({ parcels }: { parcels: readonly Parcel[] }) {
  return parcels.map(p => (
    <section key={p.courier + p.number} className="panel">
      <h2>{courier(p.courier)} <span className="number">{p.number}</span></h2>
      <p className="state going">{word('ParcelStatus', p.status)}</p>
      {p.scans.length === 0 ? <p className="hint">{t('orders.noScans')}</p> : (
        <ol className="scans">
          {p.scans.map((s, i) => <li key={i}><time dateTime={s.at}>{moment(s.at)}</time> <span>{s.text || word('ParcelStatus', s.status)}{s.place && <small> {s.place}</small>}</span></li>)}
        </ol>
      )}
    </section>
  ));
}
