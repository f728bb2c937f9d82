import { dateTimeFormat, type TimeRange } from '@grafana/data';
import { Icon, useTheme2 } from '@grafana/ui';
import type { DashboardJson } from './json';
import { Panel } from './Panel';
import type { Values } from './prometheus';

const UNIT = 30;
const GAP = 8;
const COLUMNS = 24;

interface DashboardProps {
  dashboard: DashboardJson;
  values: Values;
  range: TimeRange;
  width: number;
  onDrawn: (problem?: string) => void;
}

export function Dashboard({ dashboard, values, range, width, onDrawn }: DashboardProps) {
  const theme = useTheme2();
  const column = (width + GAP) / COLUMNS;
  const bottom = Math.max(...dashboard.panels.map(({ gridPos }) => gridPos.y + gridPos.h));
  return (
    <div style={{ padding: 16, background: theme.colors.background.canvas, color: theme.colors.text.primary }}>
      <Head dashboard={dashboard} values={values} range={range} />
      <div style={{ position: 'relative', width, height: bottom * (UNIT + GAP) }}>
        {dashboard.panels.map((panel) => {
          const { x, y, w, h } = panel.gridPos;
          const place = { position: 'absolute' as const, left: x * column, top: y * (UNIT + GAP) };
          return (
            <div key={panel.id} style={place}>
              {panel.type === 'row' ? (
                <div style={{ height: UNIT, lineHeight: `${UNIT}px`, fontWeight: 500 }}>
                  <Icon name="angle-down" /> {panel.title}
                </div>
              ) : (
                <Panel panel={panel} range={range} width={w * column - GAP} height={h * (UNIT + GAP) - GAP} onDrawn={onDrawn} />
              )}
            </div>
          );
        })}
      </div>
      <div style={{ fontSize: 12, color: theme.colors.text.secondary, textAlign: 'right' }}>
        Drawn with Grafana's UI library from the dashboard's file and a Prometheus that scrapes the sample service.
      </div>
    </div>
  );
}

function Head({ dashboard, values, range }: Pick<DashboardProps, 'dashboard' | 'values' | 'range'>) {
  const theme = useTheme2();
  const box = {
    border: `1px solid ${theme.colors.border.medium}`,
    background: theme.colors.background.primary,
    borderRadius: 4,
    padding: '3px 8px',
    fontSize: 13,
  };
  const time = (of: 'from' | 'to') => dateTimeFormat(range[of], { format: 'HH:mm', timeZone: 'utc' });
  return (
    <>
      <div style={{ display: 'flex', gap: 8, alignItems: 'center', marginBottom: 10 }}>
        <span style={{ fontSize: 20, fontWeight: 500, flex: 1 }}>{dashboard.title}</span>
        {dashboard.links.map(({ title }) => (
          <span key={title} style={{ ...box, color: theme.colors.text.link }}>
            {title}
          </span>
        ))}
        <span style={box}>
          <Icon name="clock-nine" /> {time('from')} to {time('to')} UTC
        </span>
        <span style={box}>
          <Icon name="sync" /> {dashboard.refresh}
        </span>
      </div>
      <div style={{ display: 'flex', gap: 8, marginBottom: 10 }}>
        {dashboard.templating.list.map(({ name, label }) => (
          <span key={name} style={{ display: 'flex' }}>
            <span style={{ ...box, color: theme.colors.text.secondary, borderRight: 0 }}>{label}</span>
            <span style={box}>{values[name]!.length === 1 ? values[name]![0] : `All (${values[name]!.length})`}</span>
          </span>
        ))}
      </div>
    </>
  );
}
