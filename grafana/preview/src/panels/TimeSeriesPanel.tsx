import { LegendDisplayMode, TimeSeries } from '@grafana/ui';
import type { DrawnProps } from '../Panel';

export function TimeSeriesPanel({ panel, frames, range, width, height }: DrawnProps) {
  const legend = { ...panel.options.legend, displayMode: panel.options.legend.displayMode as LegendDisplayMode };
  return (
    <TimeSeries frames={frames} timeRange={range} timeZone="utc" width={width} height={height} legend={legend} />
  );
}
