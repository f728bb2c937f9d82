// One dashboard, drawn once: /?dashboard=system-overview&from=1700000000&to=1700003600&width=1600
import '@fontsource/inter/400.css';
import '@fontsource/inter/500.css';
import { createTheme, dateTime, standardTransformers, standardTransformersRegistry, ThemeContext } from '@grafana/data';
import { GlobalStyles } from '@grafana/ui';
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Dashboard } from './Dashboard';
import type { DashboardJson } from './json';
import { valuesOf, type Values } from './prometheus';

const parameters = new URLSearchParams(window.location.search);
const number = (name: string, otherwise: number) => Number(parameters.get(name) ?? otherwise);

const to = dateTime(1000 * number('to', Date.now() / 1000));
const from = dateTime(1000 * number('from', Date.now() / 1000 - 3600));
const range = { from, to, raw: { from, to } };
const theme = createTheme({ colors: { mode: parameters.get('theme') === 'light' ? 'light' : 'dark' } });

standardTransformersRegistry.setInit(() =>
  // Some stand there under two names.
  [...new Map(Object.values(standardTransformers).map((each) => [each.id, each])).values()].map((transformation) => ({
    id: transformation.id,
    name: transformation.name,
    transformation,
    editor: () => null,
    imageDark: '',
    imageLight: '',
  }))
);

/** What draw.js waits for: how many panels are drawn, and what went wrong. */
const drawn = { expected: 0, panels: 0, problems: [] as string[] };
Object.assign(window, { drawn });

function Page() {
  const [loaded, setLoaded] = useState<{ dashboard: DashboardJson; values: Values }>();
  useEffect(() => {
    load().then(setLoaded, (problem) => drawn.problems.push(String(problem)));
  }, []);
  return (
    <ThemeContext.Provider value={theme}>
      <GlobalStyles />
      {loaded && <Dashboard {...loaded} range={range} width={number('width', 1600) - 32} onDrawn={count} />}
    </ThemeContext.Provider>
  );
}

async function load() {
  const dashboard: DashboardJson = await (await fetch(`/dashboards/${parameters.get('dashboard')}`)).json();
  const values = await valuesOf(dashboard.templating.list, range);
  drawn.expected = dashboard.panels.filter(({ type }) => type !== 'row').length;
  return { dashboard, values };
}

function count(problem?: string) {
  drawn.panels++;
  if (problem) {
    drawn.problems.push(problem);
  }
}

// Axes are as wide as their text, which is measured once.
Promise.all(['400 12px Inter', '500 12px Inter'].map((font) => document.fonts.load(font))).then(() =>
  createRoot(document.getElementById('page')!).render(<Page />)
);
