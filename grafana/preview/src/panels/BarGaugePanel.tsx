import { getDisplayValueAlignmentFactors, VizOrientation } from '@grafana/data';
import { BarGauge, useTheme2, VizRepeater } from '@grafana/ui';
import type { DrawnProps } from '../Panel';
import { reduced } from '../values';

export function BarGaugePanel({ panel, frames, width, height }: DrawnProps) {
  const theme = useTheme2();
  const { displayMode, orientation, namePlacement, showUnfilled, valueMode, maxVizHeight } = panel.options;
  return (
    <VizRepeater
      getValues={() => reduced(panel, frames, theme)}
      getAlignmentFactors={getDisplayValueAlignmentFactors}
      renderValue={({ value, width, height, alignmentFactors, orientation, count }) => (
        <BarGauge
          value={count === 1 && namePlacement === 'auto' ? { ...value.display, title: undefined } : value.display}
          field={value.field}
          display={value.view?.getFieldDisplayProcessor(value.colIndex!)}
          width={width}
          height={height}
          orientation={orientation}
          displayMode={displayMode}
          valueDisplayMode={valueMode}
          namePlacement={namePlacement}
          showUnfilled={showUnfilled}
          alignmentFactors={alignmentFactors}
          isOverflow={false}
          theme={theme}
        />
      )}
      source={frames}
      width={width}
      height={height}
      orientation={orientation as VizOrientation}
      itemSpacing={10}
      maxVizHeight={orientation === VizOrientation.Horizontal ? maxVizHeight : undefined}
      renderCounter={0}
    />
  );
}
