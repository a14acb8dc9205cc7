import 'antd/dist/reset.css';
import './app/layout.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { client } from './app/client';
import { preload } from './app/routes';
import { ViewerDocument } from './app/Viewer.gen';
import { language, startWords } from './i18n/words';

// All that the first screen needs at once: who it is, its words, its script.
document.documentElement.lang = language(); // what the server words is asked for in it
client.query(ViewerDocument, {}).subscribe(() => {});
const page = Promise.race([preload(location.pathname), new Promise(done => setTimeout(done, 500))]); // the frame does not wait long for it
void Promise.all([startWords(), page]).then(() => createRoot(document.getElementById('root')!).render(<App />));
