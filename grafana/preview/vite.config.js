import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const icons = join(import.meta.dirname, 'node_modules/@grafana/ui/dist/public/img/icons');
const dashboards = join(import.meta.dirname, '../dashboards');

/** Grafana's server would answer these two. */
const files = {
  name: 'grafana-files',
  configureServer(server) {
    server.middlewares.use('/public/build/img/icons', (request, response, next) => {
      const file = join(icons, request.url.replace(/\?.*/, ''));
      if (!file.startsWith(icons) || !existsSync(file)) {
        return next();
      }
      response.setHeader('Content-Type', 'image/svg+xml');
      createReadStream(file).pipe(response);
    });
    server.middlewares.use('/dashboards', (request, response, next) => {
      const file = join(dashboards, `${request.url.replace(/[^\w-]/g, '')}.json`);
      if (!existsSync(file)) {
        return next();
      }
      response.setHeader('Content-Type', 'application/json');
      response.end(readFileSync(file));
    });
  },
};

export default defineConfig({
  plugins: [react(), files],
  define: { 'process.env': {} },
  server: {
    host: '127.0.0.1',
    proxy: { '/api/v1': process.env.PROMETHEUS_URL ?? 'http://127.0.0.1:9090' },
  },
});
