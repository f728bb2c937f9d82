// What a file in ../dashboards has to be, by the types that Grafana publishes.
import type { AnnotationQuery, Dashboard, FieldConfig, MatcherConfig, Panel, RowPanel, VariableModel } from '@grafana/schema';
import type * as BarChart from '@grafana/schema/dist/esm/raw/composable/barchart/panelcfg/x/BarChartPanelCfg_types.gen';
import type * as BarGauge from '@grafana/schema/dist/esm/raw/composable/bargauge/panelcfg/x/BarGaugePanelCfg_types.gen';
import type * as Gauge from '@grafana/schema/dist/esm/raw/composable/gauge/panelcfg/x/GaugePanelCfg_types.gen';
import type * as Heatmap from '@grafana/schema/dist/esm/raw/composable/heatmap/panelcfg/x/HeatmapPanelCfg_types.gen';
import type * as PieChart from '@grafana/schema/dist/esm/raw/composable/piechart/panelcfg/x/PieChartPanelCfg_types.gen';
import type * as Stat from '@grafana/schema/dist/esm/raw/composable/stat/panelcfg/x/StatPanelCfg_types.gen';
import type * as Table from '@grafana/schema/dist/esm/raw/composable/table/panelcfg/x/TablePanelCfg_types.gen';
import type * as TimeSeries from '@grafana/schema/dist/esm/raw/composable/timeseries/panelcfg/x/TimeSeriesPanelCfg_types.gen';

/** A type as JSON writes it: "table" for LegendDisplayMode.Table, and nothing where Grafana has a default. */
type Json<T> = unknown extends T
  ? T
  : T extends string
    ? `${T}`
    : T extends (infer Item)[]
      ? Json<Item>[]
      : T extends object
        ? { [Key in keyof T]?: Json<T[Key]> }
        : T;

/** Without the "and anything else" that some of the types end with. */
type Closed<T> = { [Key in keyof T as string extends Key ? never : Key]: T[Key] };

interface Query {
  refId: string;
  datasource: { type: 'prometheus'; uid: string };
  expr: string;
  legendFormat?: string;
  format?: 'table' | 'heatmap' | 'time_series';
  instant?: boolean;
  range?: boolean;
}

/** The custom settings of a kind of panel, each as an override names it: { id: 'custom.lineWidth', value: 2 }. */
type CustomProperty<Custom> = {
  [Key in keyof Closed<Custom> & string]-?: { id: `custom.${Key}`; value: Json<Custom[Key]> };
}[keyof Closed<Custom> & string];

type StandardProperty = {
  [Key in keyof Closed<FieldConfig> & string]-?: { id: Key; value: Json<FieldConfig[Key]> };
}[keyof Closed<FieldConfig> & string];

type PanelOf<Type extends string, Options, Custom = Record<string, never>> = Json<
  Omit<Panel, 'type' | 'options' | 'fieldConfig' | 'targets' | 'title' | 'description' | 'gridPos'>
> & {
  type: Type;
  title: string;
  description: string;
  gridPos: { h: number; w: number; x: number; y: number };
  targets: Query[];
  options: Json<Options>;
  fieldConfig: {
    defaults: Json<Omit<FieldConfig, 'custom'>> & { custom?: Json<Closed<Custom>> };
    overrides: { matcher: MatcherConfig<string>; properties: (StandardProperty | CustomProperty<Custom>)[] }[];
  };
};

type AnyPanel =
  | PanelOf<'timeseries', TimeSeries.Options, TimeSeries.FieldConfig>
  | PanelOf<'barchart', BarChart.Options, BarChart.FieldConfig>
  | PanelOf<'bargauge', BarGauge.Options>
  | PanelOf<'gauge', Gauge.Options>
  | PanelOf<'heatmap', Heatmap.Options, Heatmap.FieldConfig>
  | PanelOf<'piechart', PieChart.Options, PieChart.FieldConfig>
  | PanelOf<'stat', Stat.Options>
  | PanelOf<'table', Table.Options, Table.FieldConfig>;

/** Of the annotations, the types leave out what belongs to the data source. */
interface AlertAnnotation {
  expr?: string;
  step?: string;
  titleFormat?: string;
  textFormat?: string;
  tagKeys?: string;
}

export type DashboardFile = Json<Omit<Dashboard, 'panels' | 'annotations' | 'templating' | 'time'>> & {
  uid: string;
  title: string;
  time: { from: string; to: string };
  annotations: { list: (Json<AnnotationQuery> & AlertAnnotation)[] };
  templating: { list: (Json<VariableModel> & { definition?: string })[] };
  panels: (AnyPanel | Json<RowPanel>)[];
};
