import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useTheme } from '../app/theme';

use([BarChart, LineChart, GridComponent, TooltipComponent, LegendComponent, AriaComponent, SVGRenderer]);

type Props = { option: EChartsCoreOption; height?: number; label: string; onPick?: (series: number, index: number) => void };

/** A chart; its figures also stand in the table or the links beside it, for who cannot see it. */
export function Chart({ option, height = 260, label, onPick }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const mode = useTheme();
  const pick = useRef(onPick);
  pick.current = onPick;
  useEffect(() => {
    const chart = init(box.current!, mode === 'dark' ? 'dark' : undefined, { renderer: 'svg' });
    chart.setOption({ backgroundColor: 'transparent', animation: false, aria: { enabled: true }, ...option });
    chart.on('click', e => pick.current?.(e.seriesIndex ?? 0, e.dataIndex ?? 0));
    const watch = new ResizeObserver(() => chart.resize());
    watch.observe(box.current!);
    return () => { watch.disconnect(); chart.dispose(); };
  }, [option, mode]);
  return <div ref={box} role="img" aria-label={label} style={{ height }} />;
}
