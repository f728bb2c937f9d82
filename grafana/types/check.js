// Puts each dashboard into a file of TypeScript and lets the compiler compare it with the types of dashboard.ts.
//   node check.js [FOLDER]     the dashboards of FOLDER, by default ../dashboards
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const folder = process.argv[2] ?? join(here, '../dashboards');
const target = join(here, 'target');

rmSync(target, { recursive: true, force: true });
mkdirSync(target);
const dashboards = readdirSync(folder).filter((file) => file.endsWith('.json'));
for (const file of dashboards) {
  const json = readFileSync(join(folder, file), 'utf8').trimEnd();
  writeFileSync(
    join(target, `${basename(file, '.json')}.ts`),
    `import type { DashboardFile } from '../dashboard';\nexport default ${json} satisfies DashboardFile;\n`
  );
}
const compiler = join(here, 'node_modules/typescript/bin/tsc');
const { status } = spawnSync(process.execPath, [compiler, '-p', here], { stdio: 'inherit' });
console.log(`${dashboards.length} dashboards looked at`);
process.exit(status ?? 1);
