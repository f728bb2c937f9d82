// Draws each dashboard as a picture, with the data of a Prometheus:
//   node draw.js [--prometheus URL] [--to UNIX_SECONDS] [--hours N] [--out FOLDER] [NAME ...]
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import UPNG from 'upng-js';
import { createServer } from 'vite';

/** As wide as a screen, and so high that every panel is in view: tables out of view stay empty. */
const VIEW = { width: 1600, height: 2400 };
const COLOURS = 128;
const here = import.meta.dirname;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    prometheus: { type: 'string', default: 'http://127.0.0.1:9090' },
    to: { type: 'string', default: `${Math.floor(Date.now() / 1000)}` },
    hours: { type: 'string', default: '1' },
    out: { type: 'string', default: join(here, '../../docs/dashboards') },
    theme: { type: 'string', default: 'dark' },
    chromium: { type: 'string', default: '/usr/bin/chromium' },
  },
});
const names = positionals.length ? positionals : dashboards();

process.env.PROMETHEUS_URL = options.prometheus;
const server = await createServer({ root: here, server: { port: 0 }, logLevel: 'warn' });
await server.listen();
const browser = await chromium.launch({
  executablePath: options.chromium,
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
});
try {
  mkdirSync(options.out, { recursive: true });
  for (const name of names) {
    await draw(name);
  }
} finally {
  await browser.close();
  await server.close();
}

function dashboards() {
  return readdirSync(join(here, '../dashboards'))
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.replace('.json', ''));
}

async function draw(name) {
  const page = await browser.newPage({ viewport: VIEW });
  page.on('pageerror', (error) => console.error(`${name}: ${error}`));
  const from = Number(options.to) - 3600 * Number(options.hours);
  const query = new URLSearchParams({ dashboard: name, from, to: options.to, theme: options.theme, width: VIEW.width });
  await page.goto(`${server.resolvedUrls.local[0]}?${query}`);
  await page.waitForFunction(
    () => window.drawn && (window.drawn.problems.length || (window.drawn.expected && window.drawn.panels >= window.drawn.expected)),
    undefined,
    { timeout: 120_000 }
  );
  const problems = await page.evaluate(() => window.drawn.problems);
  if (problems.length) {
    throw new Error(`${name}: ${problems.join('; ')}`);
  }
  // Text and canvases settle a frame after the data.
  await page.waitForTimeout(1_500);
  const picture = await page.locator('#page > div').last().screenshot();
  writeFileSync(join(options.out, `${name}.png`), smaller(picture));
  await page.close();
  console.log(`${name}.png`);
}

/** With a palette: a third of the size, and no difference to see. */
function smaller(picture) {
  const decoded = UPNG.decode(picture);
  return Buffer.from(UPNG.encode(UPNG.toRGBA8(decoded), decoded.width, decoded.height, COLOURS));
}
