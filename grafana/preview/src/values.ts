import {
  type DataFrame,
  type FieldDisplay,
  getFieldDisplayValues,
  type GrafanaTheme2,
} from '@grafana/data';
import type { PanelJson } from './json';

/** One value of each series, as the panel's options reduce it. */
export function reduced(panel: PanelJson, frames: DataFrame[], theme: GrafanaTheme2, sparkline = false): FieldDisplay[] {
  return getFieldDisplayValues({
    data: frames,
    theme,
    sparkline,
    fieldConfig: { defaults: panel.fieldConfig.defaults, overrides: [] },
    reduceOptions: panel.options.reduceOptions,
    replaceVariables: (text) => text,
    timeZone: 'utc',
  });
}
