// The parts of a dashboard's file that the preview looks at; ../types holds the whole.
import type { DataTransformerConfig, FieldConfig } from '@grafana/data';

export interface QueryJson {
  refId: string;
  expr: string;
  legendFormat?: string;
  instant?: boolean;
  format?: 'table' | 'heatmap';
}

export interface Override {
  matcher: { id: 'byName' | 'byRegexp'; options: string };
  properties: { id: string; value: unknown }[];
}

export interface PanelJson {
  id: number;
  type: string;
  title: string;
  description: string;
  gridPos: { x: number; y: number; w: number; h: number };
  interval?: string;
  maxDataPoints?: number;
  timeFrom?: string;
  targets: QueryJson[];
  transformations?: DataTransformerConfig[];
  fieldConfig: { defaults: FieldConfig; overrides: Override[] };
  options: any;
}

export interface VariableJson {
  name: string;
  label: string;
  type: string;
  query: string;
}

export interface DashboardJson {
  title: string;
  refresh: string;
  panels: PanelJson[];
  templating: { list: VariableJson[] };
  annotations: { list: { name: string; expr?: string; iconColor: string }[] };
  links: { title: string }[];
}
