import { formattedValueToString } from '@grafana/data';
import { useTheme2 } from '@grafana/ui';
import type { DrawnProps } from '../Panel';

const LEFT = 50;
const BOTTOM = 22;

/** Bars by their names; those of Grafana are a plug-in and not in the library. */
export function BarChartPanel({ frames, width, height }: DrawnProps) {
  const theme = useTheme2();
  const [names, numbers] = frames[0]?.fields ?? [];
  if (!names || !numbers) {
    return null;
  }
  const most = Math.max(...numbers.values) * 1.05;
  const colour = theme.visualization.getColorByName(numbers.config.color?.fixedColor ?? 'green');
  const column = (width - LEFT) / names.values.length;
  const y = (value: number) => (height - BOTTOM) * (1 - value / most) + 4;
  const text = { fill: theme.colors.text.primary, fontSize: 12, fontFamily: theme.typography.fontFamily };
  return (
    <svg width={width} height={height}>
      {ticks(most).map((tick) => (
        <g key={tick}>
          <line x1={LEFT} x2={width} y1={y(tick)} y2={y(tick)} stroke={theme.colors.border.weak} />
          <text {...text} x={LEFT - 8} y={y(tick) + 4} textAnchor="end">
            {formattedValueToString(numbers.display!(tick))}
          </text>
        </g>
      ))}
      {numbers.values.map((value, i) => (
        <g key={names.values[i]}>
          <rect
            x={LEFT + i * column + column * 0.12}
            y={y(value)}
            width={column * 0.76}
            height={y(0) - y(value)}
            rx={2}
            fill={colour}
            fillOpacity={0.7}
          />
          <text {...text} x={LEFT + (i + 0.5) * column} y={height - 5} textAnchor="middle">
            {names.values[i]}
          </text>
        </g>
      ))}
    </svg>
  );
}

function ticks(most: number): number[] {
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000].find((each) => most / each <= 6) ?? 10_000;
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, i) => i * step);
}
