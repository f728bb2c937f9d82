import { cacheFieldDisplayNames } from '@grafana/data';
import { TableNG } from '@grafana/ui/unstable';
import type { DrawnProps } from '../Panel';

/** The table that Grafana draws itself; of the version that is pinned, so it may be called unstable. */
export function TablePanel({ panel, frames, width, height }: DrawnProps) {
  cacheFieldDisplayNames(frames);
  const { sortBy, cellHeight } = panel.options;
  return (
    frames[0] && (
      <TableNG
        data={frames[0]}
        width={width}
        height={height}
        initialSortBy={sortBy}
        cellHeight={cellHeight}
        structureRev={1}
      />
    )
  );
}
