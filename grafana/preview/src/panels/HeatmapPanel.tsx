import { type DataFrame, dateTimeFormat, getValueFormat, formattedValueToString } from '@grafana/data';
import { useTheme2 } from '@grafana/ui';
import { interpolateOranges, interpolateYlOrRd } from 'd3-scale-chromatic';
import type { DrawnProps } from '../Panel';

const SCHEMES: Record<string, (share: number) => string> = { Oranges: interpolateOranges, YlOrRd: interpolateYlOrRd };
const LEFT = 90;
const BOTTOM = 22;

interface Row {
  name: string;
  values: (number | null)[];
}

/** Rows by time, the darker the less; the one of Grafana is a plug-in and not in the library. */
export function HeatmapPanel({ panel, frames, width, height }: DrawnProps) {
  const theme = useTheme2();
  const scheme = SCHEMES[panel.options.color.scheme]!;
  const rows = panel.targets[0]!.format === 'heatmap' ? buckets(frames, panel.options.yAxis.unit) : series(frames);
  const times: number[] = frames[0]?.fields[0]?.values ?? [];
  const most = Math.max(...rows.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const cell = { width: (width - LEFT) / times.length, height: (height - BOTTOM) / rows.length };
  const colour = (value: number) => scheme(1 - Math.pow(value / most, panel.options.color.exponent));
  const text = { fill: theme.colors.text.primary, fontSize: 12, fontFamily: theme.typography.fontFamily };
  const labelled = Math.ceil(times.length / 6);
  return (
    <svg width={width} height={height}>
      {rows.map(({ name, values }, row) => {
        const y = height - BOTTOM - (row + 1) * cell.height;
        return (
          <g key={name}>
            <text {...text} x={LEFT - 8} y={y + cell.height / 2 + 4} textAnchor="end">
              {name}
            </text>
            {values.map((value, column) =>
              value ? (
                <rect
                  key={column}
                  x={LEFT + column * cell.width}
                  y={y}
                  width={cell.width - 1}
                  height={cell.height - 1}
                  fill={colour(value)}
                />
              ) : null
            )}
          </g>
        );
      })}
      {times.map((time, column) =>
        column % labelled === Math.floor(labelled / 2) ? (
          <text key={time} {...text} x={LEFT + column * cell.width} y={height - 5} textAnchor="middle">
            {dateTimeFormat(time, { format: 'HH:mm', timeZone: 'utc' })}
          </text>
        ) : null
      )}
    </svg>
  );
}

function series(frames: DataFrame[]): Row[] {
  return frames.map(({ name, fields }) => ({ name: name ?? '', values: fields[1]!.values }));
}

/** Buckets of Prometheus hold all that is below them; a row holds what is between two. */
function buckets(frames: DataFrame[], unit: string): Row[] {
  const format = getValueFormat(unit);
  const sorted = frames
    .filter(({ name }) => name !== '+Inf')
    .sort((a, b) => Number(a.name) - Number(b.name));
  return sorted.map(({ name, fields }, i) => ({
    name: formattedValueToString(format(Number(name), 0)),
    values: fields[1]!.values.map((value, time) => value - (sorted[i - 1]?.fields[1]!.values[time] ?? 0)),
  }));
}
