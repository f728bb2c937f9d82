import { VizOrientation } from '@grafana/data';
import { BigValue, BigValueGraphMode, useTheme2, VizRepeater } from '@grafana/ui';
import type { DrawnProps } from '../Panel';
import { reduced } from '../values';

export function StatPanel({ panel, frames, width, height }: DrawnProps) {
  const theme = useTheme2();
  const { graphMode, colorMode, textMode, justifyMode, orientation } = panel.options;
  return (
    <VizRepeater
      getValues={() => reduced(panel, frames, theme, graphMode !== BigValueGraphMode.None)}
      renderValue={({ value, width, height, count }) => (
        <BigValue
          value={value.display}
          sparkline={value.sparkline}
          count={count}
          width={width}
          height={height}
          colorMode={colorMode}
          graphMode={graphMode}
          textMode={textMode}
          justifyMode={justifyMode}
          theme={theme}
        />
      )}
      source={frames}
      width={width}
      height={height}
      orientation={orientation}
      renderCounter={0}
      autoGrid={orientation === VizOrientation.Auto}
    />
  );
}
