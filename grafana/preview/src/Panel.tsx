import { type DataFrame, dateTime, type TimeRange, transformDataFrame } from '@grafana/data';
import { PanelChrome, useTheme2 } from '@grafana/ui';
import { useEffect, useState } from 'react';
import { lastValueFrom } from 'rxjs';
import { configured } from './fields';
import type { PanelJson } from './json';
import { BarChartPanel } from './panels/BarChartPanel';
import { BarGaugePanel } from './panels/BarGaugePanel';
import { GaugePanel } from './panels/GaugePanel';
import { HeatmapPanel } from './panels/HeatmapPanel';
import { PiePanel } from './panels/PiePanel';
import { StatPanel } from './panels/StatPanel';
import { TablePanel } from './panels/TablePanel';
import { TimeSeriesPanel } from './panels/TimeSeriesPanel';
import { framesOf } from './prometheus';

export interface DrawnProps {
  panel: PanelJson;
  frames: DataFrame[];
  range: TimeRange;
  width: number;
  height: number;
}

const KINDS: Record<string, (props: DrawnProps) => React.ReactNode> = {
  barchart: BarChartPanel,
  bargauge: BarGaugePanel,
  gauge: GaugePanel,
  heatmap: HeatmapPanel,
  piechart: PiePanel,
  stat: StatPanel,
  table: TablePanel,
  timeseries: TimeSeriesPanel,
};

interface PanelProps {
  panel: PanelJson;
  range: TimeRange;
  width: number;
  height: number;
  onDrawn: (problem?: string) => void;
}

export function Panel({ panel, range, width, height, onDrawn }: PanelProps) {
  const [frames, setFrames] = useState<DataFrame[]>();
  const theme = useTheme2();
  const own = rangeOf(panel, range);

  useEffect(() => {
    load(panel, own, width)
      .then(setFrames)
      .then(() => onDrawn())
      .catch((problem) => onDrawn(`${panel.title}: ${problem}`));
  }, []);

  const Kind = KINDS[panel.type]!;
  return (
    <PanelChrome title={panel.title} description={panel.description} width={width} height={height} padding={padding(panel)}>
      {(innerWidth, innerHeight) =>
        frames && (
          <Kind
            panel={panel}
            frames={configured(frames, panel, theme)}
            range={own}
            width={innerWidth}
            height={innerHeight}
          />
        )
      }
    </PanelChrome>
  );
}

function padding(panel: PanelJson) {
  return panel.type === 'table' ? 'none' : 'md';
}

/** A panel may look further back than the dashboard. */
function rangeOf(panel: PanelJson, range: TimeRange): TimeRange {
  if (!panel.timeFrom) {
    return range;
  }
  const from = dateTime(range.to).subtract(parseInt(panel.timeFrom, 10), 'd');
  return { from, to: range.to, raw: { from, to: range.to } };
}

async function load(panel: PanelJson, range: TimeRange, width: number): Promise<DataFrame[]> {
  const frames = await framesOf(panel, range, width);
  return lastValueFrom(transformDataFrame(panel.transformations ?? [], frames));
}
