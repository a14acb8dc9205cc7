import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const most = 120_000, out = fileURLToPath(new URL('../wwwroot/my/', import.meta.url));

/** Customers come with telephones and little patience: all script of their site together, compressed, stays below a limit. */
const light: Plugin = {
  name: 'light',
  closeBundle() {
    const bytes = readdirSync(out + 'assets').filter(f => f.endsWith('.js')).reduce((sum, f) => sum + gzipSync(readFileSync(out + 'assets/' + f)).length, 0);
    if (bytes > most) throw new Error(`The customers' site has ${bytes} bytes of compressed script; at most ${most} are allowed.`);
  },
};

export default defineConfig({
  root: fileURLToPath(new URL('src/site/', import.meta.url)),
  base: '/my/',
  publicDir: false,
  plugins: [react(), light],
  build: { outDir: out, emptyOutDir: true, sourcemap: false, reportCompressedSize: false, target: 'es2022' },
});
