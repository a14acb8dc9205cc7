import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = process.env.PLATFORM_SERVER ?? 'http://127.0.0.1:5080';

export default defineConfig({
  base: '/console/',
  plugins: [react()],
  build: { outDir: '../wwwroot/console', emptyOutDir: true, sourcemap: false, chunkSizeWarningLimit: 4000, reportCompressedSize: false, manifest: true },
  server: { proxy: Object.fromEntries(['/graphql', '/session', '/files', '/labels', '/slips'].map(path => [path, { target: server, ws: true }])) },
  test: { environment: 'happy-dom', include: ['src/**/*.test.{ts,tsx}'] },
} as Parameters<typeof defineConfig>[0]);
