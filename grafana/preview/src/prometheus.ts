// What Grafana's Prometheus data source does: fills variables in, asks, and makes frames of the answers.
import { type DataFrame, type Field, FieldType, type Labels, type TimeRange, toDataFrame } from '@grafana/data';
import type { PanelJson, QueryJson, VariableJson } from './json';

const SCRAPE_SECONDS = 10;

interface Series {
  metric: Labels;
  value?: [number, string];
  values?: [number, string][];
}

export type Values = Record<string, string[]>;

async function ask<T>(path: string, parameters: Record<string, string>): Promise<T> {
  const response = await fetch(`/api/v1/${path}?${new URLSearchParams(parameters)}`);
  const answer = await response.json();
  if (answer.status !== 'success') {
    throw new Error(answer.error);
  }
  return answer.data;
}

/** The values of each variable; all of them are chosen. */
export async function valuesOf(variables: VariableJson[], range: TimeRange): Promise<Values> {
  const values: Values = {};
  for (const { name, query, type } of variables) {
    const [, series, label] = type === 'query' ? /^label_values\((.+), (\w+)\)$/.exec(query)! : [];
    values[name] = label
      ? await ask(`label/${label}/values`, { 'match[]': series!.replace(/\$\w+/g, '.+'), ...bounds(range) })
      : ['Prometheus'];
  }
  return values;
}

/** The step that Grafana would choose for a panel of that width. */
function stepOf(panel: PanelJson, range: TimeRange, width: number): number {
  const least = { h: 3600, m: 60, s: 1 }[panel.interval?.slice(-1) ?? 's']! * parseInt(panel.interval ?? '10', 10);
  const points = panel.maxDataPoints ?? width;
  const wanted = (range.to.unix() - range.from.unix()) / points;
  const round = [10, 15, 20, 30, 60, 120, 300, 600, 1800, 3600].find((step) => step >= wanted) ?? 3600;
  return Math.max(least, round);
}

function filled(query: QueryJson, step: number, range: TimeRange): string {
  return query.expr.replace(/\$(\w+)/g, (text, name) => {
    switch (name) {
      case '__rate_interval':
        return `${Math.max(step + SCRAPE_SECONDS, 4 * SCRAPE_SECONDS)}s`;
      case '__range':
        return `${range.to.unix() - range.from.unix()}s`;
      default:
        return /^\d/.test(name) ? text : '.+';
    }
  });
}

export async function framesOf(panel: PanelJson, range: TimeRange, width: number): Promise<DataFrame[]> {
  const step = stepOf(panel, range, width);
  const answers = await Promise.all(
    panel.targets.map(async (query) => {
      const expression = { query: filled(query, step, range) };
      const { result } = query.instant
        ? await ask<{ result: Series[] }>('query', { ...expression, time: `${range.to.unix()}` })
        : await ask<{ result: Series[] }>('query_range', { ...expression, ...bounds(range, step), step: `${step}` });
      return query.format === 'table'
        ? [table(query, result, panel.targets.length > 1)]
        : result.map((series) => frame(query, series, range, step));
    })
  );
  return answers.flat();
}

function bounds(range: TimeRange, step = 1) {
  const aligned = (time: number) => `${Math.floor(time / step) * step}`;
  return { start: aligned(range.from.unix()), end: aligned(range.to.unix()) };
}

/** One series; where there is no sample, there is a null, so that a gap is seen. */
function frame(query: QueryJson, { metric, value, values }: Series, range: TimeRange, step: number): DataFrame {
  const samples = new Map((values ?? [value!]).map(([time, text]) => [time, Number(text)]));
  const { start, end } = bounds(range, step);
  const times = value ? [value[0]] : [];
  for (let time = Number(start); !value && time <= Number(end); time += step) {
    times.push(time);
  }
  const name = (query.legendFormat ?? '').replace(/\{\{\s*(\w+)\s*\}\}/g, (_, label) => metric[label] ?? '');
  return toDataFrame({
    refId: query.refId,
    name,
    fields: [
      { name: 'Time', type: FieldType.time, values: times.map((time) => time * 1000) },
      {
        name: 'Value',
        type: FieldType.number,
        labels: metric,
        config: { displayNameFromDS: name },
        values: times.map((time) => samples.get(time) ?? null),
      },
    ],
  });
}

function table(query: QueryJson, result: Series[], several: boolean): DataFrame {
  const labels = [...new Set(result.flatMap(({ metric }) => Object.keys(metric)))].filter((name) => name !== '__name__');
  const fields: Partial<Field>[] = [
    { name: 'Time', type: FieldType.time, values: result.map(({ value }) => value![0] * 1000) },
    ...labels.map((name) => ({ name, type: FieldType.string, values: result.map(({ metric }) => metric[name]) })),
    {
      name: several ? `Value #${query.refId}` : 'Value',
      type: FieldType.number,
      values: result.map(({ value }) => Number(value![1])),
    },
  ];
  return toDataFrame({ refId: query.refId, fields });
}
