import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, TooltipComponent } from 'echarts/components';
import { type EChartsCoreOption, type EChartsType, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useTheme } from '../app/theme';

use([BarChart, LineChart, GridComponent, TooltipComponent, AriaComponent, SVGRenderer]);

type Props = { option: EChartsCoreOption; height?: number; label: string; onPick?: (index: number) => void };

/** A chart with categories along its foot; anywhere in a column picks it. Its figures also stand in the links beside it, for who cannot see it. */
export function Chart({ option, height = 180, label, onPick }: Props) {
  const box = useRef<HTMLDivElement>(null), drawn = useRef<EChartsType>(null);
  const mode = useTheme();
  const pick = useRef(onPick);
  pick.current = onPick;
  // One drawing per theme: figures that come anew change it under the hand that points at it, and do not take it away.
  useEffect(() => {
    const chart = drawn.current = init(box.current!, mode === 'dark' ? 'dark' : undefined, { renderer: 'svg' });
    chart.getZr().on('click', e => {
      const [index] = chart.convertFromPixel({ gridIndex: 0 }, [e.offsetX, e.offsetY]);
      if (chart.containPixel({ gridIndex: 0 }, [e.offsetX, e.offsetY])) pick.current?.(Math.round(index));
    });
    const watch = new ResizeObserver(() => chart.resize());
    watch.observe(box.current!);
    return () => { watch.disconnect(); chart.dispose(); };
  }, [mode]);
  useEffect(() => drawn.current!.setOption({ backgroundColor: 'transparent', animation: false, aria: { enabled: true }, ...option }, { notMerge: true }), [option, mode]);
  return <div ref={box} role="img" aria-label={label} style={{ height, cursor: onPick ? 'pointer' : undefined }} />;
}
