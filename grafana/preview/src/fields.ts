// What Grafana does to the fields of a panel: its defaults, its overrides, and how a value is written.
import {
  type DataFrame,
  type Field,
  FieldType,
  getDisplayProcessor,
  getFieldDisplayName,
  type GrafanaTheme2,
  stringToJsRegex,
} from '@grafana/data';
import type { Override, PanelJson } from './json';

const GRAPH = {
  drawStyle: 'line',
  lineInterpolation: 'linear',
  axisPlacement: 'auto',
  axisGridShow: true,
  barAlignment: 0,
  barWidthFactor: 0.6,
  pointSize: 5,
  scaleDistribution: { type: 'linear' },
  stacking: { mode: 'none', group: 'A' },
  thresholdsStyle: { mode: 'off' },
  hideFrom: { legend: false, tooltip: false, viz: false },
};

export function configured(frames: DataFrame[], panel: PanelJson, theme: GrafanaTheme2): DataFrame[] {
  let series = 0;
  return frames.map((frame, frameIndex) => ({
    ...frame,
    fields: frame.fields.map((field, fieldIndex) => {
      const named = { ...field, state: { ...field.state, displayName: undefined } };
      const name = getFieldDisplayName(named, frame, frames);
      const number = field.type === FieldType.number;
      const config = overridden(structuredClone({ ...(number ? panel.fieldConfig.defaults : {}) }), name, panel);
      const done: Field = {
        ...field,
        config: {
          ...field.config,
          ...config,
          // Where a link leads, only Grafana's server knows.
          links: undefined,
          custom: { ...(panel.type === 'timeseries' ? GRAPH : {}), ...panel.fieldConfig.defaults.custom, ...config.custom },
        },
        state: {
          displayName: name,
          seriesIndex: number ? series++ : 0,
          origin: { frameIndex, fieldIndex },
          range: number ? rangeOf(config, field.values) : undefined,
        },
      };
      done.display = getDisplayProcessor({ field: done, theme, timeZone: 'utc' });
      return done;
    }),
  }));
}

function rangeOf(config: Field['config'], values: (number | null)[]) {
  const numbers = values.filter((value) => value !== null);
  const [min, max] = [config.min ?? Math.min(...numbers), config.max ?? Math.max(...numbers)];
  return { min, max, delta: max - min };
}

function overridden(config: Field['config'], name: string, panel: PanelJson): Field['config'] {
  for (const override of panel.fieldConfig.overrides.filter((each) => matches(each, name))) {
    for (const { id, value } of override.properties) {
      const custom = /^custom\.(.+)$/.exec(id)?.[1];
      if (custom) {
        config.custom = { ...config.custom, [custom]: value };
      } else {
        Object.assign(config, { [id]: value });
      }
    }
  }
  return config;
}

function matches({ matcher }: Override, name: string): boolean {
  return matcher.id === 'byRegexp' ? stringToJsRegex(matcher.options).test(name) : matcher.options === name;
}
