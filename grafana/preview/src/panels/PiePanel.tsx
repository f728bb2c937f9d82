import { formattedValueToString } from '@grafana/data';
import { useTheme2 } from '@grafana/ui';
import type { DrawnProps } from '../Panel';
import { reduced } from '../values';

/** A ring of shares, and the table beside it; both belong to Grafana's plug-in and not to the library. */
export function PiePanel({ panel, frames, width, height }: DrawnProps) {
  const theme = useTheme2();
  const slices = reduced(panel, frames, theme)
    .map(({ display }) => display)
    .sort((a, b) => b.numeric - a.numeric);
  const sum = slices.reduce((total, { numeric }) => total + numeric, 0);
  const outer = Math.min(height, width * 0.45) / 2;
  const radius = outer * 0.78;
  const length = 2 * Math.PI * radius;
  let begun = 0;
  return (
    <div style={{ display: 'flex', alignItems: 'center', width, height }}>
      <svg width={2 * outer} height={2 * outer} style={{ flex: 'none' }}>
        <g transform={`rotate(-90 ${outer} ${outer})`} fill="none" strokeWidth={outer * 0.4}>
          {slices.map(({ title, numeric, color }) => {
            const share = numeric / sum;
            const slice = (
              <circle
                key={title}
                cx={outer}
                cy={outer}
                r={radius}
                stroke={color}
                strokeDasharray={`${Math.max(0, share * length - 1)} ${length}`}
                strokeDashoffset={-begun * length}
              />
            );
            begun += share;
            return slice;
          })}
        </g>
      </svg>
      <table style={{ margin: '0 8px', flex: 1, fontSize: 12, maxHeight: height }}>
        <tbody>
          {slices.slice(0, Math.floor(height / 19)).map((slice) => (
            <tr key={slice.title} style={{ lineHeight: '19px', borderBottom: `1px solid ${theme.colors.border.weak}` }}>
              <td>
                <span style={{ background: slice.color, display: 'inline-block', width: 14, height: 4, borderRadius: 2, margin: '3px 6px 3px 0' }} />
                {slice.title}
              </td>
              <td style={{ textAlign: 'right' }}>{formattedValueToString(slice)}</td>
              <td style={{ textAlign: 'right', paddingLeft: 8 }}>{Math.round((100 * slice.numeric) / sum)}%</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
