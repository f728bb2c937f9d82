import { formattedValueToString, type GrafanaTheme2 } from '@grafana/data';
import { useTheme2 } from '@grafana/ui';
import type { DrawnProps } from '../Panel';
import { reduced } from '../values';

/** Three quarters of a circle, clockwise from the lower left. */
const FROM = 0.75 * Math.PI;
const ANGLE = 1.5 * Math.PI;

/** The arc of a gauge; the library's own draws with a plug-in that only Grafana's server has. */
export function GaugePanel({ panel, frames, width, height }: DrawnProps) {
  const theme = useTheme2();
  const shown = reduced(panel, frames, theme)[0];
  if (!shown) {
    return null;
  }
  const { display, field } = shown;
  const min = field.min ?? 0;
  const max = field.max ?? Math.max(...frames.flatMap((frame) => frame.fields[1]!.values));
  const share = (value: number) => Math.min(1, Math.max(0, (value - min) / (max - min)));
  const radius = Math.min(width / 2, height / 1.75) - 4;
  const text = formattedValueToString(display);
  const centre = { x: width / 2, y: radius + 4 };
  return (
    <svg width={width} height={height}>
      <g fill="none">
        <Arc {...centre} radius={radius * 0.8} thickness={radius * 0.3} from={0} to={1} colour={theme.colors.background.secondary} />
        <Arc {...centre} radius={radius * 0.8} thickness={radius * 0.3} from={0} to={share(display.numeric)} colour={display.color!} />
        {zones(field.thresholds?.steps ?? [], share, theme).map((zone) => (
          <Arc key={zone.from} {...centre} radius={radius} thickness={radius * 0.06} {...zone} />
        ))}
      </g>
      <text
        x={centre.x}
        y={centre.y + radius * 0.12}
        textAnchor="middle"
        fontSize={radius * Math.min(0.36, 1.5 / text.length)}
        fontWeight={500}
        fill={display.color}
        fontFamily={theme.typography.fontFamily}
      >
        {text}
      </text>
    </svg>
  );
}

type Step = { value: number | null; color: string };

function zones(steps: Step[], share: (value: number) => number, theme: GrafanaTheme2) {
  return steps.map((step, i) => ({
    from: share(step.value ?? -Infinity),
    to: share(steps[i + 1]?.value ?? Infinity),
    colour: theme.visualization.getColorByName(step.color),
  }));
}

interface ArcProps {
  x: number;
  y: number;
  radius: number;
  thickness: number;
  from: number;
  to: number;
  colour: string;
}

function Arc({ x, y, radius, thickness, from, to, colour }: ArcProps) {
  const at = (share: number) => {
    const angle = FROM + share * ANGLE;
    return `${x + radius * Math.cos(angle)} ${y + radius * Math.sin(angle)}`;
  };
  const large = (to - from) * ANGLE > Math.PI ? 1 : 0;
  return <path d={`M ${at(from)} A ${radius} ${radius} 0 ${large} 1 ${at(to)}`} stroke={colour} strokeWidth={thickness} />;
}
